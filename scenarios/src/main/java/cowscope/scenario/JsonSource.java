package cowscope.scenario;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import cowscope.command.Nearest;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A JSON text being read, with what Gson leaves open: the place of each value, members that stand
/// twice, numbers written as texts, limits. What is wrong is collected; only what is not JSON, or
/// passes a limit, ends the reading.
final class JsonSource {
  private static final int TOKENS_BETWEEN_LOOKS = 1_024;

  private final String file;
  private final String text;
  private final JsonReader in;
  private final Places places;
  private final TokenPlaces tokens;
  private final Progress progress;
  private final long deadline;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> hints = new ArrayList<>();
  private int looks;
  private int unknown;

  /// Ends the reading.
  static final class Stop extends IOException {
    private static final long serialVersionUID = 1L;
    private final int offset;

    Stop(int offset, String message) {
      super(message);
      this.offset = offset;
    }
  }

  /// Reads the value of one member.
  @FunctionalInterface
  interface Member {
    void read(String path) throws IOException;
  }

  JsonSource(String file, String text, Progress progress) {
    this.file = file;
    this.text = text;
    this.progress = progress;
    this.places = new Places(text);
    this.in = new JsonReader(new StringReader(text));
    this.in.setStrictness(Strictness.STRICT);
    this.in.setNestingLimit(Limits.NESTING);
    this.tokens = new TokenPlaces(in, text, places);
    this.deadline = System.nanoTime() + Limits.PARSE_MILLIS * 1_000_000L;
  }

  Places places() {
    return places;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  List<Problem> hints() {
    return List.copyOf(hints);
  }

  /// Reads the one value of the text, and its end.
  ///
  /// @return whether the text is JSON within the limits
  boolean document(Member root) {
    try {
      root.read("");
      peek();
      return true;
    } catch (MalformedJsonException | EOFException e) {
      Malformed.Cause cause =
          Malformed.find(text, new Malformed.Cause(tokens.of(e), "this is not JSON"));
      problems.clear();
      problems.add(new Problem(file, places.at(cause.offset()), cause.message()));
    } catch (Stop stop) {
      problems.add(new Problem(file, places.at(stop.offset), String.valueOf(stop.getMessage())));
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
    return false;
  }

  /// Reads an object whose members `known` can read; the others are kept.
  Extras object(String path, String what, Map<String, Member> known) throws IOException {
    List<Extras.Extra> extras = new ArrayList<>();
    String[] last = {null};
    boolean there =
        forEachMember(
            path,
            what,
            (name, at, inner) -> {
              Member member = known.get(name);
              if (member == null) {
                hint(name, at, known);
                extras.add(new Extras.Extra(last[0], name, raw()));
              } else {
                last[0] = name;
                member.read(inner);
              }
            });
    return there ? new Extras(extras) : Extras.NONE;
  }

  /// Reads an object whose members are names of the scenario's own.
  Map<String, Long> wholes(String path, String what) throws IOException {
    Map<String, Long> map = new LinkedHashMap<>();
    forEachMember(
        path,
        what,
        (name, at, inner) -> {
          Long number = whole(inner, name);
          if (number != null) {
            map.put(name, number);
          }
        });
    return map;
  }

  /// Sees one member.
  interface MemberVisitor {
    void visit(String name, int offset, String path) throws IOException;
  }

  /// Shows the members of an object; one that stands twice is a problem.
  boolean forEachMember(String path, String what, MemberVisitor visitor) throws IOException {
    if (!wants(path, JsonToken.BEGIN_OBJECT, what)) {
      return false;
    }
    Map<String, Integer> seen = new HashMap<>();
    in.beginObject();
    while (peek() != JsonToken.END_OBJECT) {
      int at = tokens.next();
      String name = checked(in.nextName());
      Integer first = seen.putIfAbsent(name, at);
      if (first == null) {
        visitor.visit(name, at, path + "/" + name);
      } else {
        twice(name, at, first);
        skip();
      }
    }
    in.endObject();
    return true;
  }

  /// Reads a list; `element` reads each of its values.
  boolean list(String path, String what, Member element) throws IOException {
    if (!wants(path, JsonToken.BEGIN_ARRAY, what)) {
      return false;
    }
    in.beginArray();
    for (int i = 0; peek() != JsonToken.END_ARRAY; i++) {
      element.read(path + "/" + i);
    }
    in.endArray();
    return true;
  }

  /// The text at `path`, or null when something else stands there.
  @Nullable String string(String path, String what) throws IOException {
    if (!wants(path, JsonToken.STRING, what)) {
      return null;
    }
    return checked(in.nextString());
  }

  /// The whole number at `path`, or null when something else stands there.
  @Nullable Long whole(String path, String name) throws IOException {
    String what = "\"" + name + "\" must be a whole number";
    if (!wants(path, JsonToken.NUMBER, what)) {
      return null;
    }
    String digits = in.nextString();
    if (digits.matches("-?[0-9]{1,18}")) {
      return Long.valueOf(digits);
    }
    problem(path, what + ", but it is " + digits);
    return null;
  }

  /// The truth value at `path`, or false when something else stands there.
  boolean flag(String path, String what) throws IOException {
    return wants(path, JsonToken.BOOLEAN, what) && in.nextBoolean();
  }

  /// What stands next.
  JsonToken peek() throws IOException {
    if (++looks % TOKENS_BETWEEN_LOOKS == 0) {
      lookUp();
    }
    return in.peek();
  }

  boolean isNull() throws IOException {
    return peek() == JsonToken.NULL;
  }

  void skip() throws IOException {
    raw();
  }

  /// The next value as JSON without blanks.
  String raw() throws IOException {
    StringBuilder out = new StringBuilder();
    copy(out);
    return out.toString();
  }

  /// Remembers the place of the value that stands next.
  void mark(String path) throws IOException {
    peek();
    places.put(path, tokens.next());
  }

  void problem(String path, String message) {
    problemAt(places.of(path), message);
  }

  /// Ends the reading at the value that stands next.
  Stop stop(String message) throws IOException {
    peek();
    return new Stop(tokens.next(), message);
  }

  private void problemAt(Place place, String message) {
    if (problems.size() < Limits.PROBLEMS) {
      problems.add(new Problem(file, place, message));
    }
  }

  /// Whether a value of this type stands next; if not, it is skipped and a problem.
  private boolean wants(String path, JsonToken type, String what) throws IOException {
    mark(path);
    JsonToken found = peek();
    if (found == type) {
      return true;
    }
    problem(path, what + ", but it is " + describe(found));
    skip();
    return false;
  }

  private String describe(JsonToken token) {
    return switch (token) {
      case BEGIN_OBJECT -> "an object";
      case BEGIN_ARRAY -> "a list";
      case STRING -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      case END_ARRAY, END_OBJECT, NAME, END_DOCUMENT -> "missing";
    };
  }

  private void twice(String name, int at, int first) {
    problemAt(
        places.at(at),
        "\""
            + name
            + "\" stands here a second time; the first is in line "
            + places.at(first).line());
  }

  private void hint(String name, int at, Map<String, Member> known) {
    if (++unknown > Limits.PROBLEMS) {
      return;
    }
    String near = Nearest.to(name, known.keySet());
    if (near != null) {
      hints.add(
          new Problem(
              file,
              places.at(at),
              "\"" + name + "\" means nothing here and is kept; did you mean \"" + near + "\"?"));
    }
  }

  private void copy(StringBuilder out) throws IOException {
    switch (peek()) {
      case BEGIN_OBJECT -> copyObject(out);
      case BEGIN_ARRAY -> copyArray(out);
      case STRING -> JsonTexts.quote(checked(in.nextString()), out);
      case NUMBER -> out.append(in.nextString());
      case BOOLEAN -> out.append(in.nextBoolean());
      case NULL -> {
        in.nextNull();
        out.append("null");
      }
      case END_ARRAY, END_OBJECT, NAME, END_DOCUMENT ->
          throw new IllegalStateException("no value stands here");
    }
  }

  private void copyObject(StringBuilder out) throws IOException {
    Set<String> seen = new HashSet<>();
    in.beginObject();
    char sign = '{';
    while (peek() != JsonToken.END_OBJECT) {
      String name = checked(in.nextName());
      if (!seen.add(name)) {
        problemAt(places.at(tokens.behind()), "\"" + name + "\" stands here a second time");
      }
      JsonTexts.quote(name, out.append(sign));
      copy(out.append(':'));
      sign = ',';
    }
    in.endObject();
    out.append(seen.isEmpty() ? "{}" : "}");
  }

  private void copyArray(StringBuilder out) throws IOException {
    in.beginArray();
    char sign = '[';
    while (peek() != JsonToken.END_ARRAY) {
      copy(out.append(sign));
      sign = ',';
    }
    in.endArray();
    out.append(sign == '[' ? "[]" : "]");
  }

  private String checked(String value) throws Stop {
    if (value.length() > Limits.TEXT) {
      throw new Stop(
          tokens.behind(),
          String.format("a text of %,d characters; the limit is %,d", value.length(), Limits.TEXT));
    }
    return value;
  }

  private void lookUp() throws Stop {
    int at = tokens.reached();
    progress.report(at, text.length());
    if (System.nanoTime() > deadline) {
      throw new Stop(
          at, "reading takes longer than " + Limits.PARSE_MILLIS / 1000 + " seconds, the limit");
    }
  }
}
