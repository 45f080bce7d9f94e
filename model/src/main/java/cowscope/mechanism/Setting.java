package cowscope.mechanism;

import java.util.List;

/// One thing that a scenario's `setup` may choose.
public sealed interface Setting {
  /// The member's name in `setup`.
  String key();

  /// What it means, in one line.
  String help();

  /// The value when the scenario is silent: an Integer, a String or a Boolean.
  Object standard();

  /// A whole number from `min` to `max`.
  record Whole(String key, int standardValue, int min, int max, String help) implements Setting {
    @Override
    public Object standard() {
      return standardValue;
    }
  }

  /// One of a few words; the first is the standard.
  record Choice(String key, List<String> options, String help) implements Setting {
    @Override
    public Object standard() {
      return options.getFirst();
    }
  }

  /// Yes or no.
  record Flag(String key, boolean standardValue, String help) implements Setting {
    @Override
    public Object standard() {
      return standardValue;
    }
  }
}
