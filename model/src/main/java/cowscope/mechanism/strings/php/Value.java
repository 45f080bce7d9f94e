package cowscope.mechanism.strings.php;

import java.util.List;

/// What stands on the right of an assignment.
public sealed interface Value {

  /// A string literal.
  record Text(String text) implements Value {}

  /// An integer literal.
  record Whole(long number) implements Value {}

  /// `null`.
  record Nothing() implements Value {}

  /// The value of a variable or an element.
  record Of(Place place) implements Value {}

  /// `str_repeat("ab", 8)`.
  record Repeated(String text, int times) implements Value {}

  /// `range(1, 5)`.
  record Range(long first, long last) implements Value {}

  /// `[1, 2, 3]`.
  record Elements(List<Value> values) implements Value {
    public Elements {
      values = List.copyOf(values);
    }
  }

  /// Whether the compiler knows it already.
  default boolean constant() {
    return switch (this) {
      case Text _, Whole _, Nothing _ -> true;
      case Elements(List<Value> values) -> values.stream().allMatch(Value::constant);
      case Of _, Repeated _, Range _ -> false;
    };
  }
}
