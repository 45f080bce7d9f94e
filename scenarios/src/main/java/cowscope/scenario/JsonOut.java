package cowscope.scenario;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A JsonWriter that can put a value on one line, and the members that are kept in their places.
final class JsonOut {
  static final FormattingStyle LINES = FormattingStyle.PRETTY;
  private static final FormattingStyle ONE_LINE =
      FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

  private final JsonWriter out;
  private final boolean lines;

  /// Writes lines if `out` does.
  JsonOut(JsonWriter out) {
    this.out = out;
    this.lines = !out.getFormattingStyle().getNewline().isEmpty();
  }

  /// Writes a value.
  @FunctionalInterface
  interface Part {
    void write(JsonOut out) throws IOException;
  }

  JsonWriter json() {
    return out;
  }

  /// Writes the value on one line.
  void oneLine(Part part) throws IOException {
    if (!lines) {
      part.write(this);
      return;
    }
    StringWriter line = new StringWriter();
    JsonWriter inner = new JsonWriter(line);
    inner.setStrictness(Strictness.STRICT);
    inner.setFormattingStyle(ONE_LINE);
    part.write(new JsonOut(inner));
    out.jsonValue(line.toString());
  }

  /// Begins an object that also has kept members.
  Members beginObject(Extras extras) throws IOException {
    out.beginObject();
    return new Members(extras);
  }

  /// The members of one object: the known ones as they come, the kept ones where they stood.
  final class Members {
    private final List<Extras.Extra> left;
    private @Nullable String last;

    private Members(Extras extras) {
      this.left = new ArrayList<>(extras.list());
    }

    /// Goes on to the known member `name`, after what was kept behind the one before.
    JsonWriter next(String name) throws IOException {
      kept(last);
      last = name;
      return out.name(name);
    }

    /// Writes what is left, and ends the object.
    void end() throws IOException {
      kept(last);
      for (Extras.Extra extra : left) {
        write(extra);
      }
      out.endObject();
    }

    private void kept(@Nullable String after) throws IOException {
      Iterator<Extras.Extra> extras = left.iterator();
      while (extras.hasNext()) {
        Extras.Extra extra = extras.next();
        if (Objects.equals(extra.after(), after)) {
          extras.remove();
          write(extra);
        }
      }
    }

    private void write(Extras.Extra extra) throws IOException {
      out.name(extra.name());
      oneLine(line -> line.copy(new JsonReader(new StringReader(extra.json()))));
    }
  }

  private void copy(JsonReader in) throws IOException {
    switch (in.peek()) {
      case BEGIN_OBJECT -> {
        in.beginObject();
        out.beginObject();
        while (in.hasNext()) {
          out.name(in.nextName());
          copy(in);
        }
        in.endObject();
        out.endObject();
      }
      case BEGIN_ARRAY -> {
        in.beginArray();
        out.beginArray();
        while (in.hasNext()) {
          copy(in);
        }
        in.endArray();
        out.endArray();
      }
      case BOOLEAN -> out.value(in.nextBoolean());
      case NULL -> {
        in.nextNull();
        out.nullValue();
      }
      case NUMBER -> out.jsonValue(in.nextString());
      case STRING -> out.value(in.nextString());
      case END_ARRAY, END_OBJECT, NAME, END_DOCUMENT ->
          throw new IllegalStateException("not a value: " + in);
    }
  }
}
