package cowscope.event;

import static java.util.stream.Collectors.joining;

import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Pool;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An event as named fields, for traces and for the sentences that tell it.
public final class EventFields {
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private static final ClassValue<String> WORDS =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return type.getSimpleName()
              .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
              .toLowerCase(Locale.ROOT);
        }
      };

  private EventFields() {}

  static String word(Class<?> type) {
    return WORDS.get(type);
  }

  /// The fields of `event` in the order of its declaration, without those that are null; slots as
  /// people write them in `world`, ranges as their first slot and a count. Values are texts,
  /// numbers and booleans.
  public static Map<String, Object> of(Event event, World world) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (RecordComponent component : COMPONENTS.get(event.getClass())) {
      put(fields, component.getName(), value(component, event), world);
    }
    return fields;
  }

  /// The fields of `event` between two worlds: a slot that is gone in one is written by its label
  /// in the other.
  public static Map<String, Object> between(World before, Event event, World after) {
    Map<String, Object> fields = of(event, after);
    of(event, before).forEach((key, value) -> fields.merge(key, value, EventFields::known));
    return fields;
  }

  private static Object known(Object after, Object before) {
    return after.toString().contains("?") ? before : after;
  }

  /// The text field of `event` that is called so, or null. Quicker than all of its fields.
  public static @Nullable String text(Event event, String name) {
    for (RecordComponent component : COMPONENTS.get(event.getClass())) {
      if (component.getName().equals(name) && value(component, event) instanceof String text) {
        return text;
      }
    }
    return null;
  }

  /// The slot that the event is about, the first of several, or null.
  public static @Nullable SlotId slot(Event event) {
    for (RecordComponent component : COMPONENTS.get(event.getClass())) {
      switch (value(component, event)) {
        case SlotId slot -> {
          return slot;
        }
        case SlotRange range -> {
          return range.slot(0);
        }
        case null, default -> {}
      }
    }
    return null;
  }

  private static void putMarks(Map<String, Object> fields, String name, Set<?> marks) {
    if (!marks.isEmpty()) {
      String words = marks.stream().map(Object::toString).sorted().collect(joining(" "));
      fields.put(name, words.toLowerCase(Locale.ROOT));
    }
  }

  private static @Nullable Object value(RecordComponent component, Event event) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot read " + component, e);
    }
  }

  private static void put(
      Map<String, Object> fields, String name, @Nullable Object value, World world) {
    switch (value) {
      case null -> {}
      case SlotId slot -> fields.put(name, world.label(slot));
      case SlotRange range -> {
        fields.put("slot", world.label(range.slot(0)));
        if (range.count() > 1) {
          fields.put("count", range.count());
        }
      }
      case Integer count when name.equals("count") && count == 1 -> {}
      case Integer number -> fields.put(name, number);
      case Long number -> fields.put(name, number);
      case Boolean flag -> fields.put(name, flag);
      case Attributes figures -> fields.putAll(figures.asMap());
      case Access access -> fields.put(name, access.text());
      case Set<?> marks -> putMarks(fields, name, marks);
      case Enum<?> word -> fields.put(name, word.toString().toLowerCase(Locale.ROOT));
      case Pool pool -> fields.put(name, pool.name());
      case BlockId block -> fields.put(name, block.toString());
      case RegionId region -> fields.put(name, region.toString());
      case String text -> fields.put(name, text);
      case List<?> all ->
          fields.put(name, String.join(", ", all.stream().map(String::valueOf).toList()));
      default -> fields.put(name, value.toString());
    }
  }
}
