package cowscope.scenario;

import cowscope.command.Grammar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Steps as plain text for a chat or an e-mail, a command on each line. `# ` begins a heading, `//`
/// the caption of the command above, `disabled: ` a command that is left out. Questions,
/// expectations and break points are not in it.
///
/// What comes back from there has often been dressed up: with bullets, numbers, quotation marks
/// that curl, signs of quoted mail, lines cut in two. A line is taken as it stands when it is a
/// command; else as much is taken off as makes one of it.
public final class StepText {
  private static final String HEADING = "# ";
  private static final String CAPTION = "// ";
  private static final String DISABLED = "disabled: ";

  private final Grammar grammar;
  private final List<ScenarioStep> steps = new ArrayList<>();
  private @Nullable String heading;

  private StepText(Grammar grammar) {
    this.grammar = grammar;
  }

  /// The steps as text, each line with an end.
  public static String write(List<ScenarioStep> steps) {
    return steps.stream().map(StepText::write).collect(Collectors.joining());
  }

  private static String write(ScenarioStep step) {
    StringBuilder text = new StringBuilder();
    if (step.heading() != null) {
      text.append(HEADING).append(step.heading().replace('\n', ' ')).append('\n');
    }
    text.append(step.disabled() ? DISABLED : "").append(step.command()).append('\n');
    if (step.say() != null) {
      step.say().lines().forEach(line -> text.append(CAPTION).append(line).append('\n'));
    }
    return text.toString();
  }

  /// The steps in a text; commands that the grammar does not know come as they stand, so that a
  /// person can mend them.
  public static List<ScenarioStep> read(String text, Grammar grammar) {
    StepText reading = new StepText(grammar);
    List<String> lines = text.lines().map(StepText::plain).filter(l -> !l.isBlank()).toList();
    for (int i = 0; i < lines.size(); i++) {
      String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      i += reading.take(lines.get(i), next) ? 1 : 0;
    }
    return List.copyOf(reading.steps);
  }

  /// Takes a line.
  ///
  /// @return whether the next one belonged to it
  private boolean take(String line, String next) {
    String bare = undressed(line);
    if (command(line) == null) {
      if (bare.startsWith("```")) {
        return false;
      }
      if (bare.startsWith(HEADING)) {
        heading = bare.substring(HEADING.length()).strip();
        return false;
      }
      if (bare.startsWith(CAPTION.strip())) {
        caption(bare.substring(CAPTION.strip().length()).strip());
        return false;
      }
    }
    return takeCommand(line, bare, next);
  }

  private boolean takeCommand(String line, String bare, String next) {
    boolean disabled = bare.startsWith(DISABLED);
    String whole = disabled ? bare.substring(DISABLED.length()) : line;
    String command = command(whole);
    boolean cut = command == null && !next.isEmpty() && command(next) == null;
    String joined = cut ? command(whole.strip() + " " + unquoted(next)) : null;
    if (command == null) {
      command = joined;
    }
    if (command == null) {
      command = straight(undressed(whole));
    }
    add(ScenarioStep.of(command).withDisabled(disabled));
    return joined != null;
  }

  private void add(ScenarioStep step) {
    steps.add(step.withHeading(heading));
    heading = null;
  }

  private void caption(String line) {
    if (!steps.isEmpty()) {
      String before = steps.getLast().say();
      String say = before == null ? line : before + "\n" + line;
      steps.set(steps.size() - 1, steps.getLast().withSay(say));
    }
  }

  /// The command in a line, with as little taken off as need be; null when there is none.
  private @Nullable String command(String line) {
    String kept = line.strip();
    String bare = undressed(kept);
    Set<String> readings = new LinkedHashSet<>();
    for (String reading : List.of(kept, unquoted(kept), bare)) {
      readings.add(reading);
      readings.add(straight(reading));
    }
    return readings.stream()
        .filter(reading -> grammar.parse(reading) instanceof Grammar.Result.Parsed)
        .findFirst()
        .orElse(null);
  }

  /// Without signs that nobody sees, and with blanks that are blanks.
  private static String plain(String line) {
    return line.replaceAll("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]", "")
        .replaceAll("[\\u00A0\\u2000-\\u200A\\u202F\\u3000\\t]", " ");
  }

  /// Without the signs of quoted mail.
  private static String unquoted(String line) {
    return line.replaceFirst("^(?: *>)+ *", "").strip();
  }

  /// Without the signs of quoted mail, of lists and of code.
  private static String undressed(String line) {
    String bare = unquoted(line).replaceFirst("^(?:[-*+•◦▪‣·–—] +|\\(?[0-9]{1,4}[.):] +)", "");
    boolean code = bare.length() > 1 && bare.startsWith("`") && bare.endsWith("`");
    return code && !bare.startsWith("``") ? bare.substring(1, bare.length() - 1) : bare;
  }

  /// With straight quotation marks.
  private static String straight(String line) {
    return line.replaceAll("[“”„‟«»″]", "\"").replaceAll("[‘’‚‛′]", "'");
  }
}
