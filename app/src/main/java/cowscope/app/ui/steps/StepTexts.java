package cowscope.app.ui.steps;

import cowscope.scenario.ScenarioStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Steps as plain text, for a chat or an e-mail: a command on each line, `# ` before a heading, `>
/// ` before a caption, `// ` before a step that is left out.
final class StepTexts {
  private static final String HEADING = "# ";
  private static final String CAPTION = "> ";
  private static final String LEFT_OUT = "// ";

  private StepTexts() {}

  static String write(List<ScenarioStep> steps) {
    StringBuilder text = new StringBuilder();
    for (ScenarioStep step : steps) {
      line(text, HEADING, step.heading());
      line(text, step.disabled() ? LEFT_OUT : "", step.command());
      line(text, CAPTION, step.say());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String sign, @Nullable String content) {
    if (content != null) {
      text.append(sign).append(content.replace('\n', ' ')).append('\n');
    }
  }

  /// The steps of a text; lines may be numbered, as people do in e-mails.
  static List<ScenarioStep> read(String text) {
    List<ScenarioStep> steps = new ArrayList<>();
    String heading = null;
    for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      if (line.startsWith(HEADING)) {
        heading = line.substring(HEADING.length());
      } else if (line.startsWith(CAPTION) && !steps.isEmpty()) {
        steps.add(steps.removeLast().withSay(line.substring(CAPTION.length())));
      } else {
        steps.add(step(line).withHeading(heading));
        heading = null;
      }
    }
    return steps;
  }

  private static ScenarioStep step(String line) {
    String plain = line.replaceFirst("^\\d+[.)]\\s+", "");
    return plain.startsWith(LEFT_OUT)
        ? ScenarioStep.of(plain.substring(LEFT_OUT.length())).withDisabled(true)
        : ScenarioStep.of(plain);
  }
}
