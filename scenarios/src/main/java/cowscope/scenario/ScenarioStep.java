package cowscope.scenario;

import org.jspecify.annotations.Nullable;

/// One command of a scenario and what was written to it.
///
/// @param heading what stands above this step and those that follow, or null
/// @param command as one types it; the member `do`
/// @param say a caption, or null
/// @param breakHere whether playing stops before this step; the member `break`
/// @param disabled whether it is left out of runs, and only kept
public record ScenarioStep(
    @Nullable String heading,
    String command,
    @Nullable String say,
    @Nullable Ask ask,
    @Nullable Expect expect,
    boolean breakHere,
    boolean disabled,
    Extras extras) {

  public ScenarioStep {
    extras =
        extras.placed(
            new Extras.Order()
                .with("heading", heading != null)
                .with("do")
                .with("say", say != null)
                .with("ask", ask != null)
                .with("expect", expect != null)
                .with("break", breakHere)
                .with("disabled", disabled));
  }

  /// A step without heading that runs.
  public ScenarioStep(
      String command,
      @Nullable String say,
      @Nullable Ask ask,
      @Nullable Expect expect,
      boolean breakHere,
      Extras extras) {
    this(null, command, say, ask, expect, breakHere, false, extras);
  }

  /// The command alone.
  public static ScenarioStep of(String command) {
    return new ScenarioStep(command, null, null, null, false, Extras.NONE);
  }

  /// Whether there is nothing but the command.
  public boolean isPlain() {
    return equals(of(command));
  }

  /// Whether a run makes the same of both steps.
  public boolean runsLike(ScenarioStep other) {
    return disabled ? other.disabled : !other.disabled && command.equals(other.command);
  }

  public ScenarioStep withHeading(@Nullable String changed) {
    return new ScenarioStep(changed, command, say, ask, expect, breakHere, disabled, extras);
  }

  public ScenarioStep withCommand(String changed) {
    return new ScenarioStep(heading, changed, say, ask, expect, breakHere, disabled, extras);
  }

  public ScenarioStep withSay(@Nullable String changed) {
    return new ScenarioStep(heading, command, changed, ask, expect, breakHere, disabled, extras);
  }

  public ScenarioStep withAsk(@Nullable Ask changed) {
    return new ScenarioStep(heading, command, say, changed, expect, breakHere, disabled, extras);
  }

  public ScenarioStep withExpect(@Nullable Expect changed) {
    return new ScenarioStep(heading, command, say, ask, changed, breakHere, disabled, extras);
  }

  public ScenarioStep withBreak(boolean changed) {
    return new ScenarioStep(heading, command, say, ask, expect, changed, disabled, extras);
  }

  public ScenarioStep withDisabled(boolean changed) {
    return new ScenarioStep(heading, command, say, ask, expect, breakHere, changed, extras);
  }
}
