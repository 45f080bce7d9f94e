package cowscope.app.cli;

import cowscope.command.Grammar;
import cowscope.command.Sheet;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Setting;
import cowscope.mechanism.Setup;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Commands and settings of a mechanism as text, made from their declarations.
final class MechanismHelp {
  private final Mechanism mechanism;
  private final StringBuilder text = new StringBuilder();

  private MechanismHelp(Mechanism mechanism) {
    this.mechanism = mechanism;
  }

  static String of(Mechanism mechanism) {
    MechanismHelp help = new MechanismHelp(mechanism);
    help.commands();
    help.arguments();
    help.settings();
    return help.text.toString();
  }

  /// The commands under the standard setup, then those of every dialect that differ.
  private void commands() {
    List<Grammar.Entry> standard = entries(Map.of());
    text.append("Commands of ").append(mechanism.name()).append('\n');
    standard.forEach(this::command);
    for (Setting setting : mechanism.settings()) {
      if (setting instanceof Setting.Choice(String key, List<String> options, _)) {
        options.forEach(option -> dialect(key, option, standard));
      }
    }
  }

  private void dialect(String key, String option, List<Grammar.Entry> standard) {
    List<Grammar.Entry> entries = entries(Map.of(key, option));
    if (!entries.equals(standard)) {
      text.append("\nCommands with \"").append(key).append("\": \"").append(option).append("\"\n");
      entries.forEach(this::command);
    }
  }

  private List<Grammar.Entry> entries(Map<String, Object> chosen) {
    return mechanism.grammar(Setup.of(mechanism.settings(), chosen)).entries();
  }

  private void command(Grammar.Entry entry) {
    text.append('\n');
    entry.forms().forEach(form -> text.append("  ").append(form).append('\n'));
    if (!entry.help().isEmpty()) {
      text.append("      ").append(entry.help()).append('\n');
    }
  }

  /// What can stand for the placeholders, those of one kind together.
  private void arguments() {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    for (Sheet sheet : mechanism.grammar(Setup.of(mechanism.settings(), Map.of())).sheets()) {
      for (Sheet.Field field : sheet.fields()) {
        if (field.words().isEmpty()) {
          names
              .computeIfAbsent(field.expectation(), what -> new LinkedHashSet<>())
              .add("<" + field.name() + ">");
        }
      }
    }
    text.append("\nWhat to write for\n");
    names.forEach((what, placeholders) ->
        text.append("\n  ")
            .append(String.join(", ", placeholders))
            .append("\n      ")
            .append(what)
            .append('\n'));
  }

  private void settings() {
    if (mechanism.settings().isEmpty()) {
      return;
    }
    text.append("\nSettings, the members of \"setup\"\n");
    for (Setting setting : mechanism.settings()) {
      text.append("\n  ").append(setting.key()).append(": ").append(values(setting)).append('\n');
      text.append("      ").append(setting.help()).append('\n');
    }
  }

  private static String values(Setting setting) {
    return switch (setting) {
      case Setting.Whole(_, int standard, int min, int max, _) ->
          String.format("%,d to %,d (%,d)", min, max, standard);
      case Setting.Choice(_, List<String> options, _) ->
          String.join(" | ", options) + " (" + options.getFirst() + ")";
      case Setting.Flag(_, boolean standard, _) -> "true | false (" + standard + ")";
    };
  }
}
