package cowscope.command;

import cowscope.command.Template.Part;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a mechanism's commands are written: made from their declarations, used by the parser, the
/// command bar, help, forms and the JSON Schema alike.
public final class Grammar {
  private final List<Form> forms;
  private final Style style;

  private Grammar(List<Form> forms, Style style) {
    this.forms = List.copyOf(forms);
    this.style = style;
  }

  /// How commands look beside their templates.
  ///
  /// @param noun what messages call one of them: `command`, `PHP statement`
  /// @param ending a sign that may stand at the end, or an empty text
  /// @param written whether the ending is written
  private record Style(String noun, String ending, boolean written) {
    static final Style COMMAND = new Style("command", "", false);
  }

  /// What became of a text.
  public sealed interface Result {
    /// A command.
    ///
    /// @param places where each argument stands in the text, by component name
    record Parsed(Command command, Map<String, Span> places) implements Result {}

    /// A text that is no command.
    ///
    /// @param column where it stops to make sense, from 0
    /// @param reason one sentence that says what is wrong and what would be right
    record Failed(int column, String reason) implements Result {}
  }

  /// A stretch of the text, `start` inclusive, `end` exclusive, from 0.
  public record Span(int start, int end) {}

  /// One command as help shows it.
  ///
  /// @param verb the word it begins with, or empty
  /// @param forms its templates, with the words of enumerations spelled out
  public record Entry(String verb, List<String> forms, String help) {}

  /// A way to go on at the caret.
  ///
  /// @param from where the part of the text begins that it replaces
  public record Completion(int from, String text, @Nullable String help) {}

  /// The grammar of the records nested in a sealed interface, with types of argument beyond the
  /// built-in ones (names, whole numbers, quoted texts, enumerations).
  public static Grammar of(Class<? extends Command> commands, ArgumentType<?>... types) {
    return of(records(commands).toList(), types);
  }

  /// The grammar of some commands only: a dialect.
  public static Grammar of(List<Class<? extends Command>> commands, ArgumentType<?>... types) {
    List<ArgumentType<?>> available = List.of(types);
    List<Form> forms = new ArrayList<>();
    for (Class<? extends Command> command : commands) {
      for (String template : command.getAnnotation(Syntax.class).value()) {
        forms.add(Form.of(command, template, available));
      }
    }
    return new Grammar(forms, Style.COMMAND);
  }

  /// The same commands as statements of a programming language, each of which may end with a
  /// semicolon.
  ///
  /// @param language what messages call it
  /// @param written whether the semicolon is written where a command is written
  public Grammar asStatements(String language, boolean written) {
    return new Grammar(forms, new Style(language + " statement", ";", written));
  }

  @SuppressWarnings("unchecked")
  private static Stream<Class<? extends Command>> records(Class<? extends Command> commands) {
    return Arrays.stream(commands.getPermittedSubclasses())
        .map(type -> (Class<? extends Command>) type)
        .flatMap(type -> type.isRecord() ? Stream.of(type) : records(type));
  }

  /// What `text` means.
  public Result parse(String text) {
    Matching matching = new Matching(text, style.ending(), (form, part, column, earlier) -> {});
    for (Form form : forms) {
      Matching.Bound bound = matching.match(form);
      if (bound != null) {
        return made(form, bound);
      }
    }
    return failure(text, matching);
  }

  /// The command as people write it.
  public String write(Command command) {
    for (Form form : forms) {
      if (form.command() == command.getClass()) {
        Map<String, Object> arguments = form.arguments(command);
        if (form.template().fits(arguments.keySet())) {
          String text = write(form, form.template().parts(), arguments).strip();
          return style.written() ? text + style.ending() : text;
        }
      }
    }
    throw new IllegalArgumentException("no form for " + command);
  }

  /// Every command, in the order of their declarations.
  public List<Entry> entries() {
    Map<Class<?>, List<Form>> byCommand = new LinkedHashMap<>();
    for (Form form : forms) {
      byCommand.computeIfAbsent(form.command(), c -> new ArrayList<>()).add(form);
    }
    return byCommand.entrySet().stream().map(e -> entry(e.getKey(), e.getValue())).toList();
  }

  /// Every way to write a command, in the order of their declarations.
  public List<Sheet> sheets() {
    return forms.stream()
        .map(form ->
            new Sheet(form, style.ending(), style.written(), entry(form.command(), List.of(form))))
        .toList();
  }

  /// How the text up to `caret` may go on, in `world`.
  public List<Completion> complete(String text, int caret, World world) {
    String soFar = text.substring(0, caret);
    Set<Completion> found = new LinkedHashSet<>();
    Matching.Probe probe =
        (form, part, column, earlier) ->
            proposals(form, part, world, earlier).stream()
                .filter(proposal -> continues(proposal, soFar, column))
                .forEach(proposal -> found.add(new Completion(column, proposal, help(form, part))));
    for (Form form : forms) {
      new Matching(soFar, style.ending(), probe).match(form);
    }
    return List.copyOf(found);
  }

  /// A regular expression (ECMA 262) that every text of these commands matches.
  public String pattern() {
    return forms.stream()
        .map(form -> pattern(form, form.template().parts()))
        .distinct()
        .collect(Collectors.joining("|", "^[ \\t]*(?:", ")[ \\t]*" + endingPattern() + "$"));
  }

  private String endingPattern() {
    return style.ending().isEmpty() ? "" : "(?:" + style.ending() + "[ \\t]*)?";
  }

  private static Result made(Form form, Matching.Bound bound) {
    try {
      return new Result.Parsed(form.make(bound.arguments()), Map.copyOf(bound.places()));
    } catch (IllegalArgumentException e) {
      return new Result.Failed(0, String.valueOf(e.getMessage()));
    }
  }

  private Result failure(String text, Matching matching) {
    int column = matching.furthest();
    String found = found(text, column);
    if (text.isBlank()) {
      return new Result.Failed(0, "the " + style.noun() + " is empty; there are " + verbs());
    }
    if (column == text.length() - text.stripLeading().length()) {
      return new Result.Failed(column, unknown(firstWord(text, column)));
    }
    String right = String.join(" or ", matching.expected());
    return new Result.Failed(column, "expected " + right + ", but " + found);
  }

  private String unknown(String word) {
    String near = Nearest.to(word, forms.stream().map(f -> f.template().verb()).toList());
    String wrong = "there is no " + style.noun() + " \"" + word + "\"; ";
    return near == null ? wrong + "there are " + verbs() : wrong + "did you mean \"" + near + "\"?";
  }

  /// The verbs, or whole forms where commands do not begin with a word.
  private String verbs() {
    return entries().stream()
        .map(entry -> entry.verb().isEmpty() ? entry.forms().getFirst() : entry.verb())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String found(String text, int column) {
    return column >= text.length()
        ? "the command ends here"
        : "there is \"" + firstWord(text, column) + "\"";
  }

  private static String firstWord(String text, int column) {
    String word = new Cursor(text, column).take(c -> c != ' ' && c != '\t');
    return word.isEmpty() ? text.substring(column, Math.min(text.length(), column + 1)) : word;
  }

  private static Entry entry(Class<?> command, List<Form> forms) {
    Help help = command.getAnnotation(Help.class);
    return new Entry(
        forms.getFirst().template().verb(),
        forms.stream().map(form -> shown(form, form.template().parts())).toList(),
        help == null ? "" : help.value());
  }

  private static String shown(Form form, List<Part> parts) {
    return parts.stream()
        .map(part ->
            switch (part) {
              case Part.Literal(String word) -> word;
              case Part.Blank _ -> " ";
              case Part.Group(List<Part> inner) -> "[" + shown(form, inner) + "]";
              case Part.Argument(String component) ->
                  form.type(component).type().isEnum()
                      ? form.type(component).expectation().replace(" or ", "|")
                      : "<" + component + ">";
            })
        .collect(Collectors.joining());
  }

  private static String write(Form form, List<Part> parts, Map<String, Object> arguments) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Literal(String word) -> text.append(word);
        case Part.Blank _ -> text.append(text.toString().endsWith(" ") ? "" : " ");
        case Part.Argument(String component) ->
            text.append(
                written(form.type(component), Objects.requireNonNull(arguments.get(component))));
        case Part.Group(List<Part> inner) -> {
          List<String> wanted = new Template(inner).components();
          if (wanted.stream().anyMatch(arguments::containsKey)) {
            text.append(write(form, inner, arguments));
          }
        }
      }
    }
    return text.toString();
  }

  private static <T> String written(ArgumentType<T> type, Object value) {
    return type.write(Objects.requireNonNull(type.type().cast(value)));
  }

  private static String pattern(Form form, List<Part> parts) {
    return parts.stream()
        .map(part ->
            switch (part) {
              case Part.Literal(String word) -> literalPattern(word);
              case Part.Blank _ -> "[ \\t]*";
              case Part.Group(List<Part> inner) -> "(?:" + pattern(form, inner) + ")?";
              case Part.Argument(String component) -> form.type(component).pattern();
            })
        .collect(Collectors.joining());
  }

  private static String literalPattern(String word) {
    String escaped = word.replaceAll("([\\\\\\[\\](){}.*+?^$|/])", "\\\\$1");
    return Signs.isSign(word.charAt(0)) ? "[ \\t]*" + escaped + "[ \\t]*" : escaped;
  }

  private static List<String> proposals(
      Form form, Part part, World world, Map<String, Object> earlier) {
    return switch (part) {
      case Part.Literal(String word) -> List.of(word);
      case Part.Argument(String component) ->
          form.type(component).propose(world, component, earlier);
      case Part.Blank _, Part.Group _ -> List.of();
    };
  }

  private static @Nullable String help(Form form, Part part) {
    Help help = form.command().getAnnotation(Help.class);
    return part == form.template().parts().getFirst() && help != null ? help.value() : null;
  }

  private static boolean continues(String proposal, String soFar, int column) {
    String begun = soFar.substring(Math.min(column, soFar.length()));
    boolean glued =
        begun.isEmpty()
            && !soFar.isEmpty()
            && Cursor.isWord(soFar.charAt(soFar.length() - 1))
            && Cursor.isWord(proposal.charAt(0));
    return !glued && proposal.startsWith(begun) && !proposal.equals(begun);
  }
}
