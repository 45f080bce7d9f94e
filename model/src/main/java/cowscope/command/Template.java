package cowscope.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One template of a [Syntax], taken apart.
///
/// @param parts in the order of the text
record Template(List<Part> parts) {

  sealed interface Part {
    /// Letters or signs that stand for themselves.
    record Literal(String text) implements Part {}

    /// Where blanks may stand; at least one between two words.
    record Blank() implements Part {}

    /// The place of an argument.
    record Argument(String component) implements Part {}

    /// What may be left out.
    record Group(List<Part> parts) implements Part {}
  }

  /// Takes a template apart.
  ///
  /// @throws IllegalArgumentException when brackets do not match
  static Template of(String text) {
    Cursor cursor = new Cursor(text, 0);
    List<Part> parts = parts(cursor);
    if (!cursor.atEnd()) {
      throw new IllegalArgumentException("brackets do not match: " + text);
    }
    return new Template(parts);
  }

  /// The components that the template has a place for.
  List<String> components() {
    return components(parts).collect(Collectors.toList());
  }

  /// Whether exactly these arguments can be written with it: a place for each, and each place that
  /// cannot be left out filled.
  boolean fits(Set<String> arguments) {
    return components().containsAll(arguments)
        && parts.stream()
            .allMatch(part -> !(part instanceof Part.Argument(String c)) || arguments.contains(c));
  }

  private static Stream<String> components(List<Part> parts) {
    return parts.stream()
        .flatMap(part ->
            switch (part) {
              case Part.Argument(String component) -> Stream.of(component);
              case Part.Group(List<Part> inner) -> components(inner);
              case Part.Literal(String word) -> Stream.of(word);
              case Part.Blank _ -> Stream.<String>empty();
            });
  }

  /// The literal that the template begins with, or an empty text.
  String verb() {
    return parts.getFirst() instanceof Part.Literal(String word) ? word : "";
  }

  private static List<Part> parts(Cursor cursor) {
    List<Part> parts = new ArrayList<>();
    while (!cursor.atEnd() && cursor.peek() != ']') {
      parts.add(part(cursor));
    }
    return List.copyOf(parts);
  }

  private static Part part(Cursor cursor) {
    if (cursor.peek() == ' ') {
      cursor.skipBlanks();
      return new Part.Blank();
    }
    if (cursor.accept("<")) {
      String component = cursor.take(c -> c != '>');
      cursor.accept(">");
      return new Part.Argument(component);
    }
    if (cursor.accept("[")) {
      List<Part> inner = parts(cursor);
      if (!cursor.accept("]")) {
        throw new IllegalArgumentException("brackets do not match: " + cursor.text());
      }
      return new Part.Group(inner);
    }
    return literal(cursor);
  }

  /// A word, a bracket or a separator alone, or an operator such as `+=`.
  private static Part literal(Cursor cursor) {
    StringBuilder text = new StringBuilder();
    while (!cursor.atEnd() && " <[]".indexOf(cursor.peek()) < 0) {
      boolean escaped = cursor.peek() == '\\';
      char next = cursor.text().charAt(cursor.at() + (escaped ? 1 : 0));
      if (!text.isEmpty() && !Signs.join(text.charAt(text.length() - 1), next)) {
        break;
      }
      text.append(next);
      cursor.moveTo(cursor.at() + (escaped ? 2 : 1));
    }
    return new Part.Literal(text.toString());
  }
}
