package cowscope.oracle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import cowscope.mechanism.Mechanism;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Holds the variables of a world against what was seen of a real program, and remembers which
/// label of the recording stands for which block.
final class StringsSeen {
  private static final RegionId VARIABLES = RegionId.of("program", "variables");

  private final Mechanism mechanism;
  private final String library;
  private final Map<String, BlockId> places = new HashMap<>();
  private final List<String> differences = new ArrayList<>();

  StringsSeen(Mechanism mechanism, String library) {
    this.mechanism = mechanism;
    this.library = library;
  }

  /// What differs, a line each.
  List<String> compare(World world, JsonObject seen) {
    differences.clear();
    places.values().removeIf(block -> world.block(block) == null);
    TreeMap<String, Slot> strings = new TreeMap<>();
    TreeMap<String, Slot> pointers = new TreeMap<>();
    for (Slot slot : slots(world, VARIABLES)) {
      (slot.access() == Access.BORROWED ? pointers : strings).put(slot.label(), slot);
    }
    JsonObject variables = seen.getAsJsonObject("vars");
    expect(
        "variables",
        new ArrayList<>(new TreeMap<>(variables.asMap()).keySet()),
        new ArrayList<>(strings.keySet()));
    strings.forEach((name, slot) -> {
      if (variables.has(name)) {
        value(world, name, slot, variables.getAsJsonObject(name));
      }
    });
    if (seen.has("pointers")) {
      seen.getAsJsonObject("pointers")
          .asMap()
          .forEach((name, pointer) ->
              pointer(world, name, pointers.get(name), pointer.getAsJsonObject()));
    }
    return List.copyOf(differences);
  }

  private void value(World world, String name, Slot slot, JsonObject seen) {
    Slot value = slot;
    Block block = block(world, slot);
    if (block != null && block.kind().equals("reference")) {
      expect(name + " reference", number(seen.get("reference")), block.refs());
      value = slots(world, RegionId.of(block.id())).getFirst();
      block = block(world, value);
    } else {
      expect(name + " reference", number(seen.get("reference")), null);
    }
    if (seen.has("buf")) {
      place(name, seen.get("buf").getAsString(), block);
    }
    if (seen.has("type")) {
      typed(world, name, value, block, seen);
    } else {
      text(world, name, value, block, seen);
    }
  }

  private void text(World world, String name, Slot slot, @Nullable Block block, JsonObject seen) {
    expect(name, seen.get("value").getAsString(), mechanism.peek(world, slot.id()));
    expect(name + " state", seen.get("state").getAsString(), state(block));
    Integer refs = number(seen.get("refs"));
    expect(
        name + " refs",
        refs != null && refs < 0 ? null : refs,
        block == null ? Integer.valueOf(1) : block.counted() ? block.refs() : null);
    Attributes attributes = block == null ? slot.attributes() : block.content().attributes();
    expect(name + " capacity", number(seen.get("capacity")), attributes.get("capacity", 0));
  }

  private void typed(World world, String name, Slot slot, @Nullable Block block, JsonObject seen) {
    expect(
        name + " refs",
        number(seen.get("refs")),
        block == null || !block.counted() ? null : block.refs());
    switch (seen.get("type").getAsString()) {
      case "null" -> expect(name, "null", slot.value());
      case "int" -> expect(name, seen.get("value").getAsString(), slot.value());
      case "string" ->
          expect(name, seen.get("value").getAsString(), block == null ? null : block.value());
      case "array" -> elements(world, name, Objects.requireNonNull(block, name), seen);
      default -> throw new IllegalArgumentException(seen.toString());
    }
  }

  private void elements(World world, String name, Block array, JsonObject seen) {
    Map<String, Slot> slots = new TreeMap<>();
    Region region = array.content().slots();
    if (region != null) {
      for (Slot slot : slots(world, RegionId.of(array.id()))) {
        slots.put(Objects.requireNonNull(region.slotName(slot.id().index())), slot);
      }
    }
    Map<String, JsonElement> elements = new TreeMap<>(seen.getAsJsonObject("elements").asMap());
    expect(name + " keys", new ArrayList<>(elements.keySet()), new ArrayList<>(slots.keySet()));
    expect(name + " count", number(seen.get("count")), slots.size());
    slots.forEach((key, slot) -> {
      if (elements.containsKey(key)) {
        value(world, name + "[" + key + "]", slot, elements.get(key).getAsJsonObject());
      }
    });
  }

  private String state(@Nullable Block block) {
    if (library.equals("libstdc++-sso")) {
      return block == null ? "in-object" : "heap-unique";
    }
    if (block == null || !block.counted()) {
      return library.equals("libstdc++-cow") ? "static-empty" : "static";
    }
    if (block.content().attributes().is("leaked")) {
      return "leaked";
    }
    return block.shared() ? "shared" : "unshared";
  }

  private void pointer(World world, String name, @Nullable Slot slot, JsonObject seen) {
    if (slot == null) {
      differences.add("no pointer " + name);
      return;
    }
    Block block = block(world, slot);
    expect(name + " live", seen.get("live").getAsBoolean(), block != null);
    if (block != null) {
      String sign = mechanism.peek(world, slot.id());
      expect(name + " sees", sign == null ? null : seen.get("char").getAsString(), sign);
      place(name, seen.get("into").getAsString(), block);
    }
  }

  /// A label stands for one block as long as it lives.
  private void place(String name, String label, @Nullable Block block) {
    if (label.startsWith("SSO") || block == null) {
      expect(name + " lies in", label.startsWith("SSO"), block == null);
      return;
    }
    BlockId known = places.putIfAbsent(label, block.id());
    boolean unknown =
        known == null && places.values().stream().filter(block.id()::equals).count() < 2;
    if (!unknown && !block.id().equals(known)) {
      differences.add(name + " in " + label + ", here " + block.id() + ", places " + places);
    }
  }

  private void expect(String what, @Nullable Object seen, @Nullable Object here) {
    if (!Objects.equals(seen, here)) {
      differences.add(what + ": seen " + seen + ", here " + here);
    }
  }

  private static @Nullable Integer number(@Nullable JsonElement element) {
    return element instanceof JsonPrimitive number ? Integer.valueOf(number.getAsInt()) : null;
  }

  private static @Nullable Block block(World world, Slot slot) {
    return slot.block() == null ? null : world.block(slot.block());
  }

  private static List<Slot> slots(World world, RegionId id) {
    List<Slot> slots = new ArrayList<>();
    Region region = Objects.requireNonNull(world.region(id));
    for (int index = 0; index < region.size(); index++) {
      Slot slot = world.slot(new SlotId(id, index));
      if (slot != null) {
        slots.add(slot);
      }
    }
    return slots;
  }
}
