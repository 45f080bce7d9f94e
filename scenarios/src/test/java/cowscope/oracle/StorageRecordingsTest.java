package cowscope.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import cowscope.check.Invariants;
import cowscope.command.Grammar;
import cowscope.history.History;
import cowscope.history.Step;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setup;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The storage mechanism against the extents, values and space of real file systems.
class StorageRecordingsTest {
  private static final Mechanism STORAGE = Objects.requireNonNull(Mechanisms.find("storage"));

  static Stream<Recording> recordings() {
    return Stream.concat(Recording.in("oracle/storage"), Recording.in("oracle/random-storage"));
  }

  /// Where a file block lies.
  ///
  /// @param place block and offset
  private record Seen(String place, boolean shared, String value) {}

  @ParameterizedTest
  @MethodSource("recordings")
  void agrees_at_every_step(Recording recording) {
    Setup setup = Setup.of(STORAGE.settings(), recording.setup());
    Grammar grammar = STORAGE.grammar(setup);
    History history = History.startingAt(STORAGE, STORAGE.start(setup, Policy.ON_WRITE));
    Map<String, Seen> earlier = Map.of();
    Map<String, Seen> earlierObserved = Map.of();
    for (int i = 0; i < recording.steps().size(); i++) {
      String text = recording.steps().get(i);
      String where = recording.name() + ", step " + (i + 1) + ": " + text;
      assertThat(grammar.parse(text)).as(where).isInstanceOf(Grammar.Result.Parsed.class);
      var parsed = (Grammar.Result.Parsed) grammar.parse(text);
      var result = history.then(parsed.command());
      assertThat(result).as(where).isInstanceOf(History.Result.Continued.class);
      history = ((History.Result.Continued) result).history();
      Step step = history.step(i + 1);
      assertThat(Invariants.broken(step.after())).as(where).isEmpty();
      JsonElement observed = recording.seen().get(i);
      if (observed.isJsonObject()) {
        Map<String, Seen> modelled = modelled(step.after());
        Map<String, Seen> real = observed(observed.getAsJsonObject());
        compareFigures(where, observed.getAsJsonObject(), step);
        assertThat(said(modelled)).as(where).isEqualTo(said(real));
        assertThat(partition(modelled)).as(where).isEqualTo(partition(real));
        assertThat(kept(earlier, modelled)).as(where).isEqualTo(kept(earlierObserved, real));
        earlier = modelled;
        earlierObserved = real;
      }
    }
  }

  private static void compareFigures(String where, JsonObject observed, Step step) {
    if (observed.has("dataBlocks")) {
      assertThat(step.after().pool("D").used())
          .as(where)
          .isEqualTo(observed.get("dataBlocks").getAsInt());
    }
    if (observed.has("failed")) {
      boolean failed = !observed.get("failed").isJsonNull();
      assertThat(step.outcome().equals("ok")).as(where).isEqualTo(!failed);
    }
  }

  /// What each slot reads, and whether it is shared.
  private static Map<String, String> said(Map<String, Seen> files) {
    Map<String, String> said = new TreeMap<>();
    files.forEach((slot, seen) -> said.put(slot, seen.value() + (seen.shared() ? " shared" : "")));
    return said;
  }

  /// Each slot with the first one in the same place.
  private static Map<String, String> partition(Map<String, Seen> files) {
    Map<String, String> first = new HashMap<>();
    Map<String, String> partition = new TreeMap<>();
    files.forEach(
        (slot, seen) -> partition.put(slot, first.computeIfAbsent(seen.place(), p -> slot)));
    return partition;
  }

  /// The slots that have their place since the step observed before.
  private static Set<String> kept(Map<String, Seen> before, Map<String, Seen> after) {
    Set<String> kept = new HashSet<>();
    after.forEach((slot, seen) -> {
      Seen old = before.get(slot);
      if (old != null && old.place().equals(seen.place())) {
        kept.add(slot);
      }
    });
    return kept;
  }

  private static Map<String, Seen> observed(JsonObject observed) {
    Map<String, Seen> files = new TreeMap<>();
    observed
        .getAsJsonObject("files")
        .entrySet()
        .forEach(entry -> {
          JsonObject block = entry.getValue().getAsJsonObject();
          files.put(
              entry.getKey(),
              new Seen(
                  block.get("at").getAsString(),
                  block.get("shared").getAsBoolean(),
                  block.get("value").getAsString()));
        });
    return files;
  }

  private static Map<String, Seen> modelled(World world) {
    World shown = STORAGE.shown(world);
    Map<String, Set<String>> users = new HashMap<>();
    Map<String, Slot> slots = new TreeMap<>();
    for (Mechanism.View view : STORAGE.views(world)) {
      RegionId region = RegionId.of(view.owner(), view.region().name());
      for (int i = 0; i < view.region().size(); i++) {
        Slot slot = Objects.requireNonNull(shown.slot(region.slot(i)));
        if (slot.block() != null) {
          slots.put(slot.label().replaceFirst("^@/", ""), slot);
          users.computeIfAbsent("" + slot.block(), b -> new HashSet<>()).add(user(slot));
        }
      }
    }
    Map<String, Seen> files = new TreeMap<>();
    slots.forEach((label, slot) ->
        files.put(
            label,
            new Seen(
                slot.block() + "+" + offset(slot),
                users.get("" + slot.block()).size() > 1,
                STORAGE.peek(world, slot.id()))));
    return files;
  }

  /// A file that has an extent as it was written counts as one user of it, whichever of its blocks
  /// it still has.
  private static List<Object> parts(Slot slot) {
    SlotId id = slot.id();
    return List.of(id.region(), id.index() - offset(slot));
  }

  private static String user(Slot slot) {
    return parts(slot).toString();
  }

  private static int offset(Slot slot) {
    return slot.attributes().get("offset", 0);
  }
}
