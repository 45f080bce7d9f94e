package cowscope.command;

import cowscope.command.Template.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Holds a text against forms, remembers how far any of them could be followed, and what would have
/// been right there.
final class Matching {
  private final String text;
  private final String ending;
  private final Probe probe;
  private int furthest;
  private final Set<String> expected = new LinkedHashSet<>();

  /// Learns which part of which form is tried where.
  interface Probe {
    void trying(Form form, Part part, int column, Map<String, Object> earlier);
  }

  /// What a form made of the text.
  record Bound(Map<String, Object> arguments, Map<String, Grammar.Span> places) {
    Bound() {
      this(new HashMap<>(), new HashMap<>());
    }

    Bound copy() {
      return new Bound(new HashMap<>(arguments), new HashMap<>(places));
    }
  }

  /// @param ending a sign that may stand at the end, or an empty text
  Matching(String text, String ending, Probe probe) {
    this.text = text;
    this.ending = ending;
    this.probe = probe;
  }

  /// The arguments when the whole text is of this form, or null.
  @Nullable Bound match(Form form) {
    Cursor cursor = new Cursor(text, 0);
    cursor.skipBlanks();
    return match(form, form.template().parts(), 0, cursor, new Bound());
  }

  int furthest() {
    return furthest;
  }

  Set<String> expected() {
    return expected;
  }

  private @Nullable Bound match(Form form, List<Part> parts, int next, Cursor cursor, Bound bound) {
    if (next == parts.size()) {
      return atEnd(cursor) ? bound : null;
    }
    Part part = parts.get(next);
    if (part instanceof Part.Group(List<Part> inner)) {
      return matchGroup(form, inner, parts, next, cursor, bound);
    }
    return matchPart(form, part, cursor, bound)
        ? match(form, parts, next + 1, cursor, bound)
        : null;
  }

  private boolean atEnd(Cursor cursor) {
    cursor.skipBlanks();
    if (!ending.isEmpty() && cursor.accept(ending)) {
      cursor.skipBlanks();
    }
    if (!cursor.atEnd()) {
      missed(cursor.at(), "the end of the command");
    }
    return cursor.atEnd();
  }

  private @Nullable Bound matchGroup(
      Form form, List<Part> inner, List<Part> parts, int next, Cursor cursor, Bound bound) {
    List<Part> with = new ArrayList<>(inner);
    with.addAll(parts.subList(next + 1, parts.size()));
    int start = cursor.at();
    Bound taken = bound.copy();
    if (inner.size() == 1
        && inner.getFirst() instanceof Part.Literal(String flag)
        && form.isFlag(flag)) {
      taken.arguments().put(flag, true);
    }
    Bound matched = match(form, with, 0, cursor, taken);
    if (matched != null) {
      return matched;
    }
    cursor.moveTo(start);
    return match(form, parts, next + 1, cursor, bound);
  }

  private boolean matchPart(Form form, Part part, Cursor cursor, Bound bound) {
    skipFreeBlanks(part, cursor);
    probe.trying(form, part, cursor.at(), bound.arguments());
    return switch (part) {
      case Part.Literal(String word) -> matchLiteral(word, cursor);
      case Part.Blank _ -> matchBlank(cursor);
      case Part.Argument(String component) -> matchArgument(form, component, cursor, bound);
      case Part.Group _ -> throw new IllegalStateException("a group is no single part");
    };
  }

  /// Around signs blanks are free, whether or not the template has them.
  private void skipFreeBlanks(Part part, Cursor cursor) {
    boolean afterSign = cursor.at() > 0 && Signs.isSign(text.charAt(cursor.at() - 1));
    boolean free =
        switch (part) {
          case Part.Literal(String word) -> afterSign || Signs.isSign(word.charAt(0));
          case Part.Argument _ -> afterSign;
          case Part.Blank _, Part.Group _ -> false;
        };
    if (free) {
      cursor.skipBlanks();
    }
  }

  private boolean matchLiteral(String word, Cursor cursor) {
    int start = cursor.at();
    boolean whole =
        cursor.accept(word)
            && !(Cursor.isWord(word.charAt(word.length() - 1)) && Cursor.isWord(cursor.peek()));
    if (!whole) {
      cursor.moveTo(start);
      missed(start, "\"" + word + "\"");
    }
    return whole;
  }

  private boolean matchBlank(Cursor cursor) {
    char before = cursor.at() == 0 ? ' ' : text.charAt(cursor.at() - 1);
    int start = cursor.at();
    cursor.skipBlanks();
    boolean glued = start == cursor.at() && Cursor.isWord(before) && Cursor.isWord(cursor.peek());
    if (glued) {
      missed(start, "a blank");
    }
    return !glued;
  }

  private boolean matchArgument(Form form, String component, Cursor cursor, Bound bound) {
    int start = cursor.at();
    ArgumentType<?> type = form.type(component);
    try {
      Object value = type.parse(cursor);
      bound.arguments().put(component, value);
      bound.places().put(component, new Grammar.Span(start, cursor.at()));
      return true;
    } catch (Mismatch e) {
      cursor.moveTo(start);
      missed(e.column(), describe(component, e.expectation()));
      return false;
    }
  }

  private static String describe(String component, String expectation) {
    return "<" + component + ">, " + expectation;
  }

  private void missed(int column, String expectation) {
    if (column > furthest) {
      furthest = column;
      expected.clear();
    }
    if (column == furthest) {
      expected.add(expectation);
    }
  }
}
