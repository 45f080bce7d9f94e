package cowscope.command;

import cowscope.command.Template.Part;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One way to write one command, with a field for each argument: what a form on the screen shows,
/// and what direct manipulation fills in.
public final class Sheet {
  private final Form form;
  private final String ending;
  private final boolean written;
  private final Grammar.Entry entry;
  private final List<Field> fields;

  Sheet(Form form, String ending, boolean written, Grammar.Entry entry) {
    this.form = form;
    this.ending = ending;
    this.written = written;
    this.entry = entry;
    this.fields = fields(form, form.template().parts(), false);
  }

  /// A place for an argument, or for a word that may stand or not.
  ///
  /// @param flag whether it is such a word; its entry is the word itself or nothing
  /// @param optional whether it may be left empty
  /// @param type the type of the argument
  /// @param words all that may stand here, when it is one of a few
  /// @param expectation what is expected, for messages
  public record Field(
      String name,
      boolean flag,
      boolean optional,
      Class<?> type,
      List<String> words,
      String expectation) {}

  /// The word it begins with, or empty.
  public String verb() {
    return form.template().verb();
  }

  /// The template as help shows it.
  public String shown() {
    return entry.forms().getFirst();
  }

  /// What the command does, in one line; may be empty.
  public String help() {
    return entry.help();
  }

  /// The record that such a text becomes.
  public Class<? extends Command> command() {
    return form.command();
  }

  /// The fields in the order of the template.
  public List<Field> fields() {
    return fields;
  }

  /// What could stand in a field, given the other entries.
  public List<String> propose(Field field, World world, Map<String, String> entries) {
    if (field.flag()) {
      return List.of(field.name());
    }
    Map<String, Object> earlier = new HashMap<>();
    for (Field other : fields) {
      Object value = other.flag() ? null : parsed(other, entries.getOrDefault(other.name(), ""));
      if (value != null && !other.equals(field)) {
        earlier.put(other.name(), value);
      }
    }
    return form.type(field.name()).propose(world, field.name(), earlier);
  }

  /// Whether `entry` can stand in the field as it is.
  public boolean takes(Field field, String entry) {
    return field.flag()
        ? entry.equals(field.name())
        : whole(form.type(field.name()), entry) != null;
  }

  /// The command with these entries. Texts may lack their quotes; what is missing or wrong stays as
  /// it is, for the parser to complain about.
  public String write(Map<String, String> entries) {
    String text = write(form.template().parts(), entries).strip();
    return written ? text + ending : text;
  }

  /// What stands in each field when `text` is written this way, or null when it is not.
  public @Nullable Map<String, String> read(String text) {
    Matching.Bound bound = new Matching(text, ending, (f, part, column, earlier) -> {}).match(form);
    if (bound == null) {
      return null;
    }
    Map<String, String> entries = new HashMap<>();
    for (Field field : fields) {
      Grammar.Span span = bound.places().get(field.name());
      if (span != null) {
        entries.put(field.name(), text.substring(span.start(), span.end()));
      } else if (field.flag() && bound.arguments().containsKey(field.name())) {
        entries.put(field.name(), field.name());
      }
    }
    return entries;
  }

  private static List<Field> fields(Form form, List<Part> parts, boolean optional) {
    List<Field> fields = new ArrayList<>();
    for (Part part : parts) {
      switch (part) {
        case Part.Argument(String name) -> fields.add(field(form, name, optional));
        case Part.Group(List<Part> inner) -> fields.addAll(fields(form, inner, true));
        case Part.Literal(String word) when optional && form.isFlag(word) ->
            fields.add(new Field(word, true, true, boolean.class, List.of(word), word));
        case Part.Literal _, Part.Blank _ -> {}
      }
    }
    return List.copyOf(fields);
  }

  private static Field field(Form form, String name, boolean optional) {
    ArgumentType<?> type = form.type(name);
    List<String> words =
        type.type().isEnum() ? List.of(type.expectation().split(" or ")) : List.of();
    return new Field(name, false, optional, type.type(), words, type.expectation());
  }

  private String write(List<Part> parts, Map<String, String> entries) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Literal(String word) -> text.append(word);
        case Part.Blank _ -> text.append(text.toString().endsWith(" ") ? "" : " ");
        case Part.Argument(String name) ->
            text.append(adapted(name, entries.getOrDefault(name, "")));
        case Part.Group(List<Part> inner) ->
            text.append(filled(inner, entries) ? write(inner, entries) : "");
      }
    }
    return text.toString();
  }

  private static boolean filled(List<Part> parts, Map<String, String> entries) {
    return new Template(parts)
        .components().stream().anyMatch(name -> !entries.getOrDefault(name, "").isBlank());
  }

  /// The entry as people write such an argument, or as it is.
  private String adapted(String name, String entry) {
    Object value = entry.isBlank() ? null : parsed(form.type(name), entry.strip());
    return value == null ? entry.strip() : written(form.type(name), value);
  }

  private @Nullable Object parsed(Field field, String entry) {
    return entry.isBlank() ? null : parsed(form.type(field.name()), entry.strip());
  }

  private static @Nullable Object parsed(ArgumentType<?> type, String entry) {
    for (String text : List.of(entry, Quoted.write(entry, '"'), Quoted.write(entry, '\''))) {
      Object value = whole(type, text);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable Object whole(ArgumentType<?> type, String text) {
    Cursor cursor = new Cursor(text, 0);
    try {
      Object value = type.parse(cursor);
      return cursor.atEnd() ? value : null;
    } catch (Mismatch e) {
      return null;
    }
  }

  private static <T> String written(ArgumentType<T> type, Object value) {
    return type.write(type.type().cast(value));
  }
}
