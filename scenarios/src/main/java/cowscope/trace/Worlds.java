package cowscope.trace;

/// In which steps of a trace the world stands: `all`, `every:N`, `last` or `none`.
public sealed interface Worlds {

  /// After the steps whose number can be divided by `interval`.
  record Every(int interval) implements Worlds {}

  /// After the last step only.
  record Last() implements Worlds {}

  /// Nowhere.
  record None() implements Worlds {}

  /// After every step.
  static Worlds all() {
    return new Every(1);
  }

  /// Whether the world after step `number` of `count` is written.
  default boolean includes(int number, int count) {
    return switch (this) {
      case Every(int interval) -> number % interval == 0;
      case Last _ -> number == count;
      case None _ -> false;
    };
  }

  /// The choice that people write as `text`.
  ///
  /// @throws IllegalArgumentException with a sentence for people when there is none
  static Worlds of(String text) {
    if (text.matches("every:[1-9][0-9]{0,8}")) {
      return new Every(Integer.parseInt(text.substring("every:".length())));
    }
    return switch (text) {
      case "all" -> all();
      case "last" -> new Last();
      case "none" -> new None();
      default ->
          throw new IllegalArgumentException(
              "\"" + text + "\" does not choose worlds; there are all, every:N, last, none");
    };
  }
}
