package cowscope.mechanism;

import cowscope.command.Nearest;
import cowscope.world.Attributes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a scenario chose of a mechanism's settings, complete and valid.
public final class Setup {
  private final Attributes values;

  private Setup(Attributes values) {
    this.values = values;
  }

  /// A choice that no setting allows.
  ///
  /// @param key the member of `setup` that is wrong
  /// @param reason one sentence that says what is wrong and what would be right
  public record Problem(String key, String reason) {}

  /// What is wrong with `chosen`, or null.
  public static @Nullable Problem check(List<Setting> settings, Map<String, Object> chosen) {
    for (Map.Entry<String, Object> choice : chosen.entrySet()) {
      Setting setting = find(settings, choice.getKey());
      if (setting == null) {
        return new Problem(choice.getKey(), unknown(settings, choice.getKey()));
      }
      String wrong = wrong(setting, choice.getValue());
      if (wrong != null) {
        return new Problem(choice.getKey(), "\"" + choice.getKey() + "\" " + wrong);
      }
    }
    return null;
  }

  /// The chosen values, and the standard ones for the rest.
  ///
  /// @throws IllegalArgumentException when [#check] finds a problem
  public static Setup of(List<Setting> settings, Map<String, Object> chosen) {
    Problem problem = check(settings, chosen);
    if (problem != null) {
      throw new IllegalArgumentException(problem.reason());
    }
    Attributes values = Attributes.NONE;
    for (Setting setting : settings) {
      values = values.with(setting.key(), chosen.getOrDefault(setting.key(), setting.standard()));
    }
    return new Setup(values);
  }

  public int whole(String key) {
    return (Integer) present(key);
  }

  public String text(String key) {
    return (String) present(key);
  }

  public boolean flag(String key) {
    return (Boolean) present(key);
  }

  /// All values by name.
  public Map<String, Object> all() {
    return values.asMap();
  }

  /// The values with the policy, as a world carries them.
  public Attributes under(Policy policy) {
    return values.with(Policy.KEY, policy.text());
  }

  private Object present(String key) {
    Object value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no setting " + key);
    }
    return value;
  }

  private static String unknown(List<Setting> settings, String key) {
    List<String> keys = settings.stream().map(Setting::key).toList();
    String near = Nearest.to(key, keys);
    String right =
        near == null
            ? "; there are " + String.join(", ", keys)
            : "; did you mean \"" + near + "\"?";
    return "no setting is called \"" + key + "\"" + right;
  }

  private static @Nullable Setting find(List<Setting> settings, String key) {
    return settings.stream().filter(s -> s.key().equals(key)).findFirst().orElse(null);
  }

  private static @Nullable String wrong(Setting setting, Object value) {
    return switch (setting) {
      case Setting.Whole(_, _, int min, int max, _) ->
          value instanceof Integer n && n >= min && n <= max
              ? null
              : "must be a whole number from " + min + " to " + max;
      case Setting.Choice(_, List<String> options, _) ->
          value instanceof String word && options.contains(word)
              ? null
              : "must be one of " + String.join(", ", options);
      case Setting.Flag _ -> value instanceof Boolean ? null : "must be true or false";
    };
  }
}
