package cowscope.trace;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import cowscope.trace.WorldImage.BlockImage;
import cowscope.trace.WorldImage.OwnerImage;
import cowscope.trace.WorldImage.PoolImage;
import cowscope.trace.WorldImage.RegionImage;
import cowscope.trace.WorldImage.SlotImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the world of one step.
final class JsonWorldReader {
  private final JsonReader in;

  JsonWorldReader(JsonReader in) {
    this.in = in;
  }

  WorldImage read() throws IOException {
    List<OwnerImage> owners = new ArrayList<>();
    List<BlockImage> blocks = new ArrayList<>();
    List<PoolImage> pools = new ArrayList<>();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "owners" -> TraceReader.list(in, () -> owners.add(owner()));
        case "blocks" -> TraceReader.list(in, () -> blocks.add(block()));
        case "pools" -> TraceReader.list(in, () -> pools.add(pool()));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new WorldImage(owners, blocks, pools);
  }

  private OwnerImage owner() throws IOException {
    List<RegionImage> regions = new ArrayList<>();
    Map<String, Object> simple =
        members(Map.of("regions", () -> TraceReader.list(in, () -> regions.add(region()))));
    return new OwnerImage(
        text(simple, "name"), text(simple, "kind"), (String) simple.get("parent"), regions);
  }

  private RegionImage region() throws IOException {
    List<SlotImage> slots = new ArrayList<>();
    Map<String, Object> simple = members(slotsInto(slots));
    return new RegionImage(text(simple, "name"), Boolean.TRUE.equals(simple.get("derived")), slots);
  }

  private Map<String, TraceReader.Element> slotsInto(List<SlotImage> slots) {
    return Map.of("slots", () -> TraceReader.list(in, () -> slots.add(slot())));
  }

  private SlotImage slot() throws IOException {
    Map<String, Object> simple = members(in);
    return new SlotImage(
        text(simple, "slot"),
        (String) simple.get("block"),
        (String) simple.get("via"),
        (Long) simple.get("offset"),
        text(simple, "access"),
        (String) simple.get("value"));
  }

  private BlockImage block() throws IOException {
    List<SlotImage> slots = new ArrayList<>();
    boolean[] hasSlots = {false};
    Map<String, Object> simple =
        members(
            Map.of(
                "slots",
                () -> {
                  hasSlots[0] = true;
                  TraceReader.list(in, () -> slots.add(slot()));
                }));
    String name = text(simple, "block");
    String kind = text(simple, "kind");
    Object pool = simple.get("pool");
    Object refs = simple.get("refs");
    Object value = simple.get("value");
    long bytes = (Long) Objects.requireNonNull(simple.get("bytes"), "\"bytes\" is missing");
    simple.keySet().removeAll(List.of("block", "kind", "pool", "refs", "value", "bytes"));
    return new BlockImage(
        name,
        (String) pool,
        kind,
        (Long) refs,
        (String) value,
        bytes,
        hasSlots[0] ? slots : null,
        simple);
  }

  private PoolImage pool() throws IOException {
    Map<String, Object> simple = members(in);
    long used = (Long) Objects.requireNonNull(simple.get("used"), "\"used\" is missing");
    return new PoolImage(text(simple, "pool"), (Long) simple.get("capacity"), used);
  }

  private static String text(Map<String, Object> members, String name) {
    return (String) Objects.requireNonNull(members.get(name), "\"" + name + "\" is missing");
  }

  /// The simple members of an object; nulls are left out, lists and objects skipped.
  static Map<String, Object> members(JsonReader in) throws IOException {
    return new JsonWorldReader(in).members(Map.of());
  }

  private Map<String, Object> members(Map<String, TraceReader.Element> readers) throws IOException {
    Map<String, Object> simple = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      TraceReader.Element reader = readers.get(name);
      Object value = reader == null ? simple() : null;
      if (reader != null) {
        reader.read();
      } else if (value != null) {
        simple.put(name, value);
      }
    }
    in.endObject();
    return simple;
  }

  private @Nullable Object simple() throws IOException {
    JsonToken next = in.peek();
    return switch (next) {
      case STRING -> in.nextString();
      case NUMBER -> in.nextLong();
      case BOOLEAN -> in.nextBoolean();
      case NULL, BEGIN_ARRAY, BEGIN_OBJECT, END_ARRAY, END_OBJECT, NAME, END_DOCUMENT -> {
        in.skipValue();
        yield null;
      }
    };
  }
}
