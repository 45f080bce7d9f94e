package cowscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.command.Grammar;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import cowscope.mechanism.Setup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepTextTest {
  private static final Grammar MEMORY = grammar("memory", Map.of());
  private static final String WRITE = "write shell heap[0] \"A\"";

  static List<Library.Entry> bundled() {
    return Library.entries();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "write shell heap[0] \"A\"",
        "  write shell heap[0] “A”  ",
        "• write shell heap[0] „A“",
        "- write shell heap[0] \"A\"",
        "3. write shell heap[0] «A»",
        "12) write shell heap[0] \"A\"",
        "> > write shell heap[0] \"A\"",
        "> * write shell heap[0] \"A\"",
        "`write shell heap[0] \"A\"`",
        "write\u00A0shell\u2009heap[0] \u200B\"A\"",
        "write shell\r\nheap[0] \"A\"\r\n",
        "> write shell heap[0]\n> \"A\"",
        "```\nwrite shell heap[0] \"A\"\n```",
      })
  void what_chats_and_mails_make_of_a_command_is_still_the_command(String text) {
    assertThat(StepText.read(text, MEMORY)).containsExactly(ScenarioStep.of(WRITE));
  }

  @Test
  void curling_quotes_inside_a_value_stay() {
    assertThat(StepText.read("write shell heap[0] \"it’s\"", MEMORY))
        .containsExactly(ScenarioStep.of("write shell heap[0] \"it’s\""));
  }

  @Test
  void what_is_no_command_comes_as_it_stands() {
    assertThat(StepText.read("spawn shell\nsay “hi”\n\nspawn ls", MEMORY))
        .extracting(ScenarioStep::command)
        .containsExactly("spawn shell", "say \"hi\"", "spawn ls");
  }

  @Test
  void headings_captions_and_disabled_steps_are_in_the_text() {
    List<ScenarioStep> steps =
        List.of(
            ScenarioStep.of("spawn shell").withHeading("First").withSay("One line.\nAnother."),
            ScenarioStep.of("spawn ls").withDisabled(true));
    String text = StepText.write(steps);
    assertThat(text)
        .isEqualTo(
            """
            # First
            spawn shell
            // One line.
            // Another.
            disabled: spawn ls
            """);
    assertThat(StepText.read(text, MEMORY)).isEqualTo(steps);
    assertThat(StepText.read(text.indent(2).replaceAll("(?m)^ *", "> "), MEMORY)).isEqualTo(steps);
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void commands_of_every_bundled_scenario_survive(Library.Entry entry) {
    Scenario scenario = entry.read().scenario();
    Grammar grammar = grammar(scenario.mechanism(), scenario.setup());
    assertThat(StepText.read(StepText.write(scenario.steps()), grammar))
        .extracting(ScenarioStep::command)
        .isEqualTo(scenario.steps().stream().map(ScenarioStep::command).toList());
  }

  private static Grammar grammar(String name, Map<String, Object> setup) {
    Mechanism mechanism = Mechanisms.find(name);
    return mechanism.grammar(Setup.of(mechanism.settings(), setup));
  }
}
