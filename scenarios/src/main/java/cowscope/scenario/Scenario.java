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
public record Scenario(
    String title,
    @Nullable String about,
    String mechanism,
    Map<String, Object> setup,
    List<ScenarioStep> steps,
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
    extras =
        extras.placed(
            new Extras.Order()
                .with("format")
                .with("version")
                .with("title")
                .with("about", about != null)
                .with("mechanism")
                .with("setup", !setup.isEmpty())
                .with("steps"));
  }

  /// The same scenario with other steps.
  public Scenario withSteps(List<ScenarioStep> changed) {
    return new Scenario(title, about, mechanism, setup, changed, extras);
  }

  /// The same scenario with another setup.
  public Scenario withSetup(Map<String, Object> changed) {
    return new Scenario(title, about, mechanism, changed, steps, extras);
  }
}
