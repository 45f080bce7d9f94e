package cowscope.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A script that a person wrote: a mechanism, its setup, and commands with captions, questions and
/// expectations. Only its shape has been checked; what the commands mean, [ScenarioRun] finds out.
///
/// @param about what one should take away, or null
/// @param setup the settings it chooses: Integer, String or Boolean by name
/// @param branches what else was tried; runs, traces and checks do not see them
public record Scenario(
    String title,
    @Nullable String about,
    String mechanism,
    Map<String, Object> setup,
    List<ScenarioStep> steps,
    List<Branch> branches,
    Extras extras) {

  /// The member `format` of a scenario file.
  public static final String FORMAT = "cowscope/scenario";

  /// The version of the format that is written here.
  public static final int VERSION = 1;

  /// How the names of scenario files end.
  public static final String SUFFIX = ".cow.json";

  public Scenario {
    setup = Collections.unmodifiableMap(new LinkedHashMap<>(setup));
    steps = List.copyOf(steps);
    branches = List.copyOf(branches);
    extras =
        extras.placed(
            new Extras.Order()
                .with("format")
                .with("version")
                .with("title")
                .with("about", about != null)
                .with("mechanism")
                .with("setup", !setup.isEmpty())
                .with("steps")
                .with("branches", !branches.isEmpty()));
  }

  /// A scenario without branches.
  public Scenario(
      String title,
      @Nullable String about,
      String mechanism,
      Map<String, Object> setup,
      List<ScenarioStep> steps,
      Extras extras) {
    this(title, about, mechanism, setup, steps, List.of(), extras);
  }

  /// The same scenario with another title.
  public Scenario withTitle(String changed) {
    return new Scenario(changed, about, mechanism, setup, steps, branches, extras);
  }

  /// The same scenario with other words about it.
  public Scenario withAbout(@Nullable String changed) {
    return new Scenario(title, changed, mechanism, setup, steps, branches, extras);
  }

  /// The same scenario with other branches.
  public Scenario withBranches(List<Branch> changed) {
    return new Scenario(title, about, mechanism, setup, steps, changed, extras);
  }

  /// The same scenario with other steps.
  public Scenario withSteps(List<ScenarioStep> changed) {
    return new Scenario(title, about, mechanism, setup, changed, branches, extras);
  }

  /// The same scenario with another setup.
  public Scenario withSetup(Map<String, Object> changed) {
    return new Scenario(title, about, mechanism, changed, steps, branches, extras);
  }
}
