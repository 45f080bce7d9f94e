package cowscope.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import cowscope.check.Invariants;
import cowscope.command.Grammar;
import cowscope.event.Event;
import cowscope.history.History;
import cowscope.history.Step;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setup;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The memory mechanism against page tables, faults and values of a real kernel.
class MemoryRecordingsTest {
  private static final Mechanism MEMORY = Objects.requireNonNull(Mechanisms.find("memory"));

  static Stream<Recording> recordings() {
    return Recording.in("oracle/memory");
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void agrees_at_every_step(Recording recording) {
    Setup setup = Setup.of(MEMORY.settings(), recording.setup());
    Grammar grammar = MEMORY.grammar(setup);
    History history = History.startingAt(MEMORY, MEMORY.start(setup, Policy.ON_WRITE));
    List<Map<String, String>> seen = new ArrayList<>();
    List<Map<String, String>> modelled = new ArrayList<>();
    for (int i = 0; i < recording.steps().size(); i++) {
      String text = recording.steps().get(i);
      assertThat(grammar.parse(text)).isInstanceOf(Grammar.Result.Parsed.class);
      var parsed = (Grammar.Result.Parsed) grammar.parse(text);
      var result = history.then(parsed.command());
      assertThat(result).as(text).isInstanceOf(History.Result.Continued.class);
      history = ((History.Result.Continued) result).history();
      Step step = history.step(i + 1);
      assertThat(Invariants.broken(step.after())).as(text).isEmpty();
      JsonElement observed = recording.seen().get(i);
      if (observed.isJsonObject()) {
        String where = recording.name() + ", step " + (i + 1) + ": " + text;
        compareAnswers(where, observed.getAsJsonObject(), step);
        seen.add(places(observed.getAsJsonObject()));
        modelled.add(places(step.after()));
        assertThat(modelled.getLast().keySet()).as(where).isEqualTo(seen.getLast().keySet());
        assertThat(sharing(modelled)).as(where).isEqualTo(sharing(seen));
      }
    }
  }

  private static void compareAnswers(String where, JsonObject observed, Step step) {
    if (observed.has("faults")) {
      assertThat(step.cost().traps()).as(where).isEqualTo(observed.get("faults").getAsInt());
    }
    if (observed.has("outcome")) {
      assertThat(step.outcome()).as(where).isEqualTo(observed.get("outcome").getAsString());
    }
    if (observed.has("read")) {
      assertThat(step.events().getLast())
          .as(where)
          .isInstanceOfSatisfying(
              Event.ValueRead.class,
              read -> assertThat(read.value()).isEqualTo(observed.get("read").getAsString()));
    }
  }

  /// The last two steps with labels replaced by the slot that has the place first: equal when the
  /// same slots share, and the same slots keep their places.
  private static List<Map<String, String>> sharing(List<Map<String, String>> steps) {
    Map<String, String> names = new HashMap<>();
    List<Map<String, String>> renamed = new ArrayList<>();
    for (int i = Math.max(0, steps.size() - 2); i < steps.size(); i++) {
      int number = i;
      Map<String, String> step = new TreeMap<>();
      steps
          .get(i)
          .forEach((slot, place) ->
              step.put(
                  slot,
                  place.isEmpty() || place.equals("zero") || place.equals("swap")
                      ? place
                      : names.computeIfAbsent(place, p -> number + ":" + slot)));
      renamed.add(step);
    }
    return renamed;
  }

  private static Map<String, String> places(JsonObject observed) {
    Map<String, String> places = new TreeMap<>();
    observed
        .getAsJsonObject("pages")
        .entrySet()
        .forEach(e ->
            places.put(e.getKey(), e.getValue().isJsonNull() ? "" : e.getValue().getAsString()));
    return places;
  }

  private static Map<String, String> places(World world) {
    Map<String, String> places = new TreeMap<>();
    for (Owner owner : world.ownersOf("process")) {
      owner.regions().forEach(region -> add(world, owner.name(), region, places));
    }
    MEMORY.views(world).forEach(view -> add(world, view.owner(), view.region(), places));
    return places;
  }

  private static void add(World world, String owner, Region region, Map<String, String> places) {
    for (int i = 0; i < region.size(); i++) {
      BlockId block = world.target(region, i);
      places.put(owner + "." + region.name() + "[" + i + "]", place(block));
    }
  }

  private static String place(BlockId block) {
    if (block == null) {
      return "";
    }
    return switch (block.prefix()) {
      case "Z" -> "zero";
      case "S" -> "swap";
      default -> block.toString();
    };
  }
}
