package cowscope.app.diagram;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// What is different between two keyed pictures of the same thing.
///
/// @param appeared only in the second
/// @param vanished only in the first
/// @param changed in both, but not equal
public record Difference<K>(Set<K> appeared, Set<K> vanished, Set<K> changed) {

  public static <K, V> Difference<K> of(Map<K, V> before, Map<K, V> after) {
    Set<K> appeared = new LinkedHashSet<>();
    Set<K> changed = new LinkedHashSet<>();
    after.forEach((key, value) -> {
      V old = before.get(key);
      if (old == null) {
        appeared.add(key);
      } else if (!old.equals(value)) {
        changed.add(key);
      }
    });
    Set<K> vanished = new LinkedHashSet<>(before.keySet());
    vanished.removeAll(after.keySet());
    return new Difference<>(appeared, vanished, changed);
  }

  public boolean isEmpty() {
    return appeared.isEmpty() && vanished.isEmpty() && changed.isEmpty();
  }
}
