package cowscope.world;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a mechanism alone needs to remember about an owner, a region, a block or the whole world.
/// Values are immutable and compare by content: numbers, texts, booleans, or a mechanism's records.
public final class Attributes {
  /// Nothing remembered.
  public static final Attributes NONE = new Attributes(Collections.emptySortedMap());

  private final SortedMap<String, Object> values;

  private Attributes(SortedMap<String, Object> values) {
    this.values = values;
  }

  /// The one attribute `key`.
  public static Attributes of(String key, Object value) {
    return NONE.with(key, value);
  }

  /// These attributes with `key` set, or without it when the value is null.
  public Attributes with(String key, @Nullable Object value) {
    TreeMap<String, Object> copy = new TreeMap<>(values);
    if (value == null) {
      copy.remove(key);
    } else {
      copy.put(key, value);
    }
    return copy.isEmpty() ? NONE : new Attributes(Collections.unmodifiableSortedMap(copy));
  }

  /// The value of `key`, or null.
  public @Nullable Object get(String key) {
    return values.get(key);
  }

  /// The value of `key`, or `otherwise` when there is none.
  @SuppressWarnings("unchecked")
  public <T> T get(String key, T otherwise) {
    Object value = values.get(key);
    return value == null ? otherwise : (T) value;
  }

  /// Whether `key` is set to true.
  public boolean is(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  /// The attributes in the order of their keys.
  public Map<String, Object> asMap() {
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attributes that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
