package cowscope.scenario;

import org.jspecify.annotations.Nullable;

/// One command of a scenario and what was written to it.
///
/// @param command as one types it; the member `do`
/// @param say a caption, or null
/// @param breakHere whether playing stops before this step; the member `break`
public record ScenarioStep(
    String command,
    @Nullable String say,
    @Nullable Ask ask,
    @Nullable Expect expect,
    boolean breakHere,
    Extras extras) {

  public ScenarioStep {
    extras =
        extras.placed(
            new Extras.Order()
                .with("do")
                .with("say", say != null)
                .with("ask", ask != null)
                .with("expect", expect != null)
                .with("break", breakHere));
  }

  /// The command alone.
  public static ScenarioStep of(String command) {
    return new ScenarioStep(command, null, null, null, false, Extras.NONE);
  }

  /// Whether there is nothing but the command.
  public boolean isPlain() {
    return say == null && ask == null && expect == null && !breakHere && extras.isEmpty();
  }
}
