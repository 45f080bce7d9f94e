package cowscope.mechanism.strings.php;

import java.util.List;

/// A variable, or an element that it leads to: `$a`, `$a[0]`, `$a[0][1]`.
///
/// @param variable with its dollar sign
/// @param keys from the outside in
public record Place(String variable, List<Long> keys) {
  public Place {
    keys = List.copyOf(keys);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(variable);
    keys.forEach(key -> text.append('[').append(key).append(']'));
    return text.toString();
  }
}
