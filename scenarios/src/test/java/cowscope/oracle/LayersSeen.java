package cowscope.oracle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import cowscope.mechanism.Mechanism;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// What can be seen of images and containers at one instant, modelled or real.
///
/// @param said what there is, by what people would call it
/// @param places where the files that are not empty have their data
record LayersSeen(Map<String, String> said, Map<String, String> places) {
  static final LayersSeen NOTHING = new LayersSeen(Map.of(), Map.of());

  /// Directories that only lead to something are left out of the upper directory: they are copied
  /// up with it, and stay.
  private static final String DIRECTORY = "directory";

  /// Whether the place of each file was recorded.
  boolean placed() {
    return !places.containsValue("");
  }

  /// Each path with the first one that shows the same place.
  Map<String, String> partition() {
    Map<String, String> first = new HashMap<>();
    Map<String, String> partition = new TreeMap<>();
    places.forEach((path, at) -> partition.put(path, first.computeIfAbsent(at, p -> path)));
    return partition;
  }

  /// The paths that show the same place as before.
  Set<String> kept(LayersSeen before) {
    Set<String> kept = new HashSet<>();
    places.forEach((path, at) -> {
      if (at.equals(before.places.get(path))) {
        kept.add(path);
      }
    });
    return kept;
  }

  static LayersSeen of(JsonObject observed) {
    Map<String, String> said = new TreeMap<>();
    Map<String, String> places = new TreeMap<>();
    said.put("disk", observed.get("diskBlocks").getAsString());
    observed.getAsJsonArray("directories").forEach(path -> said.put(path.getAsString(), DIRECTORY));
    for (var entry : observed.getAsJsonObject("files").entrySet()) {
      JsonObject file = entry.getValue().getAsJsonObject();
      long bytes = file.get("bytes").getAsLong();
      said.put(
          entry.getKey(),
          file(file.get("value").getAsString(), bytes, file.get("mode").getAsString()));
      if (bytes > 0) {
        JsonElement at = file.get("at");
        places.put(entry.getKey(), at == null ? "" : at.getAsString());
      }
    }
    for (String kind : Set.of("descriptors", "mappings")) {
      observed
          .getAsJsonObject(kind)
          .entrySet()
          .forEach(entry -> said.put(entry.getKey(), entry.getValue().getAsString()));
    }
    observed
        .getAsJsonObject("upper")
        .entrySet()
        .forEach(entry -> upper(said, entry.getKey(), entry.getValue().getAsString()));
    return new LayersSeen(said, places);
  }

  private static String file(String value, long bytes, String mode) {
    return "\"" + value + "\", " + bytes + " bytes, " + mode;
  }

  private static void upper(Map<String, String> said, String path, String is) {
    if (!is.equals(DIRECTORY)) {
      said.put(
          "upper " + path,
          is.replaceFirst("^file.*", "file").replaceFirst("redirect .*", "redirect"));
    }
  }

  static LayersSeen in(Mechanism layers, World world) {
    Map<String, String> said = new TreeMap<>();
    Map<String, String> places = new TreeMap<>();
    said.put("disk", "" + world.pool("D").used());
    World shown = layers.shown(world);
    for (Owner owner : shown.ownersOf("container")) {
      for (Region region : owner.regions()) {
        switch (region.name()) {
          case "merged" -> merged(shown, RegionId.of(owner.name(), "merged"), said, places);
          case "layers" -> upper(layers, shown, owner.name(), region, said);
          default -> open(layers, shown, RegionId.of(owner.name(), region.name()), said);
        }
      }
    }
    return new LayersSeen(said, places);
  }

  private static void merged(
      World world, RegionId id, Map<String, String> said, Map<String, String> places) {
    for (Slot slot : slots(world, id)) {
      String path = slot.label();
      for (int at = path.indexOf('/', path.indexOf('/') + 1); at > 0; ) {
        said.putIfAbsent(path.substring(0, at), DIRECTORY);
        at = path.indexOf('/', at + 1);
      }
      if (slot.attributes().is(DIRECTORY)) {
        said.put(path, DIRECTORY);
      } else {
        long bytes = slot.attributes().get("bytes", 0L);
        String value = world.existingBlock(Objects.requireNonNull(slot.block())).value();
        said.put(path, file("" + value, bytes, slot.attributes().get("mode", "0644")));
        if (bytes > 0) {
          places.put(path, "" + slot.block());
        }
      }
    }
  }

  private static void upper(
      Mechanism layers, World world, String owner, Region region, Map<String, String> said) {
    SlotId top = RegionId.of(owner, "layers").slot(region.size() - 1);
    Slot own = Objects.requireNonNull(world.slot(top));
    if (!own.writable()) {
      return;
    }
    for (Slot slot : slots(world, RegionId.of(Objects.requireNonNull(own.block())))) {
      String path = owner + slot.label().substring(slot.label().indexOf(':'));
      String is = slot.block() == null ? "" + layers.peek(world, slot.id()) : "file";
      upper(said, path, slot.attributes().asMap().containsKey("redirect") ? is + " redirect" : is);
    }
  }

  private static void open(Mechanism layers, World world, RegionId id, Map<String, String> said) {
    for (Slot slot : slots(world, id)) {
      said.put(slot.label(), "" + layers.peek(world, slot.id()));
    }
  }

  private static Iterable<Slot> slots(World world, RegionId id) {
    Set<Slot> slots = new java.util.LinkedHashSet<>();
    for (int i = 0; i < world.existingRegion(id).size(); i++) {
      Slot slot = world.slot(id.slot(i));
      if (slot != null) {
        slots.add(slot);
      }
    }
    return slots;
  }
}
