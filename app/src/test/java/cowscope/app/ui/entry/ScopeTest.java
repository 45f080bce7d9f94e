package cowscope.app.ui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.session.Typing;
import cowscope.command.Grammar;
import cowscope.mechanism.Policy;
import cowscope.scenario.Extras;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioRun;
import cowscope.scenario.ScenarioStep;
import cowscope.scenario.Script;
import cowscope.world.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScopeTest {
  private static final Scope MEMORY = scope("memory", "spawn shell", "map shell heap 3");

  @Test
  void verbs_are_shown_with_their_whole_template() {
    Suggestion first = MEMORY.suggest("wr", 2).getFirst();
    assertThat(first.text()).isEqualTo("write");
    assertThat(first.shown()).isEqualTo("write <process> <page> <value>");
    assertThat(first.help()).startsWith("stores to pages");
  }

  @Test
  void behind_the_verb_come_names_and_then_values() {
    assertThat(texts("write ")).containsExactly("shell");
    assertThat(texts("write shell ")).containsExactly("heap[0]", "heap[*]", "heap[1]", "heap[2]");
    assertThat(texts("write shell heap[2] ")).contains("\"A\"");
  }

  @Test
  void a_suggestion_taken_leaves_a_blank_where_more_is_to_come() {
    Suggestion shell = MEMORY.suggest("write sh", 8).getFirst();
    assertThat(MEMORY.take(shell, "write sh", 8)).isEqualTo("write shell ");
    Suggestion exit = MEMORY.suggest("exit ", 5).getFirst();
    assertThat(MEMORY.take(exit, "exit ", 5)).isEqualTo("exit shell");
  }

  @Test
  void what_is_wrong_is_found_where_it_stands() {
    assertThat(MEMORY.judge("fork shell as ls")).isEqualTo(new Verdict.Fine());
    assertThat(MEMORY.judge("fork shell")).isInstanceOf(Verdict.Unfinished.class);
    assertThat(wrong("fork sh as ls")).startsWith("5-7 there is no process sh");
    assertThat(wrong("fok shell as ls")).startsWith("0-3 ").contains("did you mean \"fork\"?");
    assertThat(wrong("fork shell is ls")).startsWith("11-13 expected \"as\"");
  }

  @Test
  void a_verb_has_its_help() {
    assertThat(MEMORY.help("fork "))
        .extracting(Grammar.Entry::forms)
        .containsExactly(List.of("fork <process> as <child>"));
    assertThat(MEMORY.help("")).hasSizeGreaterThan(10);
  }

  @Test
  void statements_of_a_language_are_completed_too() {
    Scope cxx = scope("strings", "string x = \"abc\"");
    assertThat(cxx.suggest("", 0)).extracting(Suggestion::shown).contains("x");
    assertThat(cxx.suggest("x", 1)).extracting(Suggestion::text).contains("[", ".");
    assertThat(cxx.judge("x[0] = 'b'")).isEqualTo(new Verdict.Fine());
  }

  private static List<String> texts(String typed) {
    return MEMORY.suggest(typed, typed.length()).stream().map(Suggestion::text).toList();
  }

  private static String wrong(String text) {
    return MEMORY.judge(text) instanceof Verdict.Wrong(int from, int to, String reason)
        ? from + "-" + to + " " + reason
        : "fine";
  }

  private static Scope scope(String name, String... commands) {
    List<ScenarioStep> steps = Stream.of(commands).map(ScenarioStep::of).toList();
    Scenario scenario = new Scenario("test", null, name, Map.of(), steps, Extras.NONE);
    World world = ScenarioRun.of(scenario, Policy.ON_WRITE).steps().last();
    return new Scope(new Typing(Script.of(scenario), world));
  }
}
