package cowscope.app.session.offer;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.diagram.Subject;
import cowscope.history.History;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setup;
import cowscope.scenario.Extras;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioRun;
import cowscope.scenario.ScenarioStep;
import cowscope.world.RegionId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OffersTest {

  @Test
  void a_process_can_be_forked_and_ended_but_not_begun() {
    assertThat(memory().on(Subject.of("shell")))
        .extracting(Offer::text)
        .contains("fork shell as child", "exit shell", "map shell region 1")
        .doesNotContain("spawn process", "merge");
  }

  @Test
  void a_page_is_named_together_with_its_process() {
    assertThat(memory().on(slot("shell", "heap", 0)))
        .extracting(Offer::text)
        .contains("read shell heap[0]", "write shell heap[0] \"A\"", "mergeable shell heap")
        .contains("protect shell heap[0] read-only", "protect shell heap[0] no-access")
        .noneMatch(text -> text.startsWith("map") || text.startsWith("fork"));
  }

  @Test
  void nothing_needs_to_be_there_for_what_is_offered_on_an_empty_lane() {
    assertThat(memory().anywhere())
        .extracting(Offer::text)
        .containsExactly("spawn process", "file file 1", "merge");
  }

  @Test
  void a_process_that_is_dragged_away_becomes_another() {
    assertThat(memory().from(Subject.of("shell")))
        .extracting(Offer::text)
        .containsExactly("fork shell as child", "vfork shell as child");
  }

  @Test
  void two_things_together_must_both_be_named() {
    assertThat(memory().between(Subject.of("data"), Subject.of("shell")))
        .extracting(Offer::text)
        .containsExactly("map shell region 1 of data");
  }

  @Test
  void one_command_puts_a_value_into_a_slot() {
    assertThat(written(memory(), slot("shell", "heap", 0), "two words"))
        .isEqualTo("write shell heap[0] \"two words\"");
    Offers cxx = after("strings", Map.of(), "string x = \"abc\"");
    assertThat(written(cxx, slot("program", "variables", 0), "new")).isEqualTo("x = \"new\"");
    Offers php = after("strings", Map.of("library", "php"), "$x = 1;");
    assertThat(written(php, slot("program", "variables", 0), "5")).isEqualTo("$x = 5;");
    Offers volumes = after("volumes", Map.of(), "volume origin 4");
    assertThat(written(volumes, slot("origin", "chunks", 2), "B"))
        .isEqualTo("write origin[2] \"B\"");
  }

  @Test
  void a_snapshot_can_be_dropped_and_a_file_of_it_only_be_read_and_cloned() {
    Offers offers = after("storage", Map.of(), "create notes.txt 2", "snapshot @ as monday");
    assertThat(offers.on(Subject.of("monday")))
        .extracting(Offer::text)
        .contains("drop monday", "rollback monday", "snapshot monday as snapshot")
        .noneMatch(text -> text.startsWith("create"));
    assertThat(offers.on(slot("monday", "notes.txt", 0)))
        .extracting(Offer::text)
        .contains("read monday/notes.txt[0]")
        .noneMatch(text -> text.startsWith("write") || text.startsWith("delete"));
  }

  @Test
  void what_the_system_would_only_say_no_to_is_not_offered() {
    Offers offers = after("storage", Map.of("layout", "xfs"), "create notes.txt 2");
    assertThat(offers.on(Subject.of("@")))
        .extracting(Offer::text)
        .contains("account @")
        .noneMatch(text -> text.startsWith("snapshot"));
  }

  @Test
  void a_container_runs_from_an_image() {
    Offers offers = after("layers", Map.of(), "image debian", "add debian /etc/motd 4KiB \"hi\"");
    assertThat(offers.from(Subject.of("debian")))
        .extracting(Offer::text)
        .contains("run container from debian");
  }

  private static Offers memory() {
    return after("memory", Map.of(), "spawn shell", "map shell heap 3", "file data 2");
  }

  private static Subject slot(String owner, String region, int index) {
    return Subject.of(RegionId.of(owner, region).slot(index));
  }

  private static String written(Offers offers, Subject slot, String value) {
    Offer offer = Objects.requireNonNull(offers.writing(slot));
    return offer.with(offer.free().getFirst(), value);
  }

  private static Offers after(String mechanism, Map<String, Object> setup, String... commands) {
    List<ScenarioStep> steps = Stream.of(commands).map(ScenarioStep::of).toList();
    Scenario scenario = new Scenario("test", null, mechanism, setup, steps, Extras.NONE);
    ScenarioRun run = ScenarioRun.of(scenario, Policy.ON_WRITE);
    assertThat(run.problems()).isEmpty();
    History history = run.steps();
    Mechanism rules = history.mechanism();
    return new Offers(
        rules, rules.grammar(Setup.of(rules.settings(), setup)), history.start(), history.last());
  }
}
