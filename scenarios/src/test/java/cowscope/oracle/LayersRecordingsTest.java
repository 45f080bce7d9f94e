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
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The layers mechanism against random commands on a real overlayfs: the answers, what each
/// container sees at each path, which paths show the same place, what lies in the upper
/// directories, what descriptors and mappings read, and the blocks that files take.
class LayersRecordingsTest {
  private static final Mechanism LAYERS = Objects.requireNonNull(Mechanisms.find("layers"));

  static Stream<Recording> recordings() {
    return Recording.in("oracle/random-layers");
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void agrees_at_every_step(Recording recording) {
    Setup setup = Setup.of(LAYERS.settings(), recording.setup());
    Grammar grammar = LAYERS.grammar(setup);
    History history = History.startingAt(LAYERS, LAYERS.start(setup, Policy.ON_WRITE));
    LayersSeen earlier = LayersSeen.NOTHING;
    LayersSeen earlierObserved = LayersSeen.NOTHING;
    for (int i = 0; i < recording.steps().size(); i++) {
      String text = recording.steps().get(i);
      String where = recording.name() + ", step " + (i + 1) + ": " + text;
      JsonObject observed = recording.seen().get(i).getAsJsonObject();
      assertThat(grammar.parse(text)).as(where).isInstanceOf(Grammar.Result.Parsed.class);
      var parsed = (Grammar.Result.Parsed) grammar.parse(text);
      var result = history.then(parsed.command());
      switch (result) {
        case History.Result.Continued(History longer) -> {
          history = longer;
          compareAnswer(where, observed, history.step(history.size()));
        }
        case History.Result.Stopped(var refused) ->
            assertThat(observed.get("outcome").getAsString())
                .as(where + ": " + refused.reason())
                .isNotEqualTo("ok");
      }
      LayersSeen modelled = LayersSeen.in(LAYERS, history.last());
      LayersSeen real = LayersSeen.of(observed);
      assertThat(modelled.said()).as(where).isEqualTo(real.said());
      if (real.placed()) {
        assertThat(modelled.partition()).as(where).isEqualTo(real.partition());
        assertThat(modelled.kept(earlier)).as(where).isEqualTo(real.kept(earlierObserved));
      }
      earlier = modelled;
      earlierObserved = real;
    }
  }

  private static void compareAnswer(String where, JsonObject observed, Step step) {
    assertThat(Invariants.broken(step.after())).as(where).isEmpty();
    Map<String, String> modelled = new TreeMap<>();
    modelled.put("outcome", step.outcome());
    step.events().stream()
        .filter(Event.ValueRead.class::isInstance)
        .forEach(event -> modelled.put("read", ((Event.ValueRead) event).value()));
    Map<String, String> real = new TreeMap<>();
    for (String key : modelled.keySet()) {
      JsonElement seen = observed.get(key);
      real.put(key, seen == null ? "" : seen.getAsString());
    }
    assertThat(modelled).as(where).isEqualTo(real);
  }
}
