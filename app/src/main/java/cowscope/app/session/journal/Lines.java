package cowscope.app.session.journal;

import com.google.gson.FormattingStyle;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import cowscope.app.session.Journal;
import cowscope.app.session.Source;
import cowscope.app.session.Stamp;
import cowscope.app.session.edit.Change;
import cowscope.app.session.edit.Document;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioReader;
import cowscope.scenario.ScenarioStep;
import cowscope.scenario.ScenarioWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// How a journal is written: each line holds a whole document, or the steps by which it differs
/// from the one before, behind a check sum. A line that was cut off, and all behind it, count as
/// not written.
final class Lines {
  private static final String FILE = "file";
  private static final String BUNDLED = "bundled";
  private static final String FRESH = "fresh";
  private static final int SUM_LENGTH = 8;

  private Lines() {}

  /// The line for `entry`, after that for `before`.
  static byte[] write(Journal.Entry entry, Journal.@Nullable Entry before) {
    Journal.Entry base =
        before != null && entry.source().equals(before.source()) && sameHeld(entry, before)
            ? before
            : null;
    Document patch = base == null ? null : patch(base.document(), entry.document());
    String json = base == null || patch == null ? whole(entry) : patched(entry, base, patch);
    byte[] text = (json + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] sum = (sum(json) + " ").getBytes(StandardCharsets.UTF_8);
    byte[] line = new byte[sum.length + text.length];
    System.arraycopy(sum, 0, line, 0, sum.length);
    System.arraycopy(text, 0, line, sum.length, text.length);
    return line;
  }

  private static boolean sameHeld(Journal.Entry a, Journal.Entry b) {
    return a.held() == null ? b.held() == null : a.held().equals(b.held());
  }

  /// The document with only the steps that are other ones; null when more than steps and words
  /// about the scenario differ.
  private static @Nullable Document patch(Document before, Document after) {
    Change change = Change.between(before.steps(), after.steps());
    int from = change.first() - 1;
    Document patch =
        Document.of(
            after
                .played()
                .withBranches(List.of())
                .withSteps(after.steps().subList(from, from + change.after())));
    return apply(before, patch.scenario(), change).equals(after) ? patch : null;
  }

  private static Document apply(Document before, Scenario patch, Change change) {
    List<ScenarioStep> steps = new ArrayList<>(before.steps());
    int from = change.first() - 1;
    steps.subList(from, from + change.before()).clear();
    steps.addAll(from, patch.steps());
    Scenario words =
        patch.withSteps(before.scenario().steps()).withBranches(before.scenario().branches());
    return before.with(words).withSteps(steps);
  }

  private static String whole(Journal.Entry entry) {
    return json(out -> {
      out.name("source").beginObject();
      switch (entry.source()) {
        case Source.InFile(Path path) -> out.name(FILE).value(path.toString());
        case Source.Bundled(String name) -> out.name(BUNDLED).value(name);
        case Source.Fresh(String name) -> out.name(FRESH).value(name);
      }
      out.endObject();
      if (entry.held() != null) {
        out.name("held").value(entry.held().hash());
      }
      out.name("shown").value(entry.document().shown());
      out.name("scenario");
      ScenarioWriter.write(entry.document().scenario(), out);
    });
  }

  private static String patched(Journal.Entry entry, Journal.Entry before, Document patch) {
    Change change = Change.between(before.document().steps(), entry.document().steps());
    return json(out -> {
      out.name("first").value(change.first());
      out.name("before").value(change.before());
      out.name("scenario");
      ScenarioWriter.write(patch.scenario(), out);
    });
  }

  private interface Members {
    void write(JsonWriter out) throws IOException;
  }

  private static String json(Members members) {
    StringWriter text = new StringWriter();
    JsonWriter out = new JsonWriter(text);
    out.setFormattingStyle(FormattingStyle.COMPACT);
    try {
      out.beginObject();
      members.write(out);
      out.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// What the last line that was wholly written says; null when there is none.
  static Journal.@Nullable Entry read(byte[] journal) {
    Journal.Entry entry = null;
    int start = 0;
    for (int i = 0; i < journal.length; i++) {
      if (journal[i] == '\n') {
        String line = new String(journal, start, i - start, StandardCharsets.UTF_8);
        Journal.Entry next = read(line, entry);
        if (next == null) {
          return entry;
        }
        entry = next;
        start = i + 1;
      }
    }
    return entry;
  }

  private static Journal.@Nullable Entry read(String line, Journal.@Nullable Entry before) {
    if (line.length() < SUM_LENGTH + 1) {
      return null;
    }
    String json = line.substring(SUM_LENGTH + 1);
    if (!line.startsWith(sum(json))) {
      return null;
    }
    try {
      return entry(JsonParser.parseString(json).getAsJsonObject(), before);
    } catch (JsonParseException
        | IllegalStateException
        | NumberFormatException
        | IndexOutOfBoundsException
        | InvalidPathException e) {
      return null;
    }
  }

  private static Journal.@Nullable Entry entry(JsonObject line, Journal.@Nullable Entry before) {
    Scenario scenario =
        ScenarioReader.parse(String.valueOf(line.get("scenario")), "journal").scenario();
    if (scenario == null) {
      return null;
    }
    JsonElement source = line.get("source");
    if (source != null) {
      JsonElement held = line.get("held");
      Document document = Document.of(scenario).showing(line.get("shown").getAsInt());
      Stamp stamp = held == null ? null : new Stamp(held.getAsString());
      return new Journal.Entry(source(source.getAsJsonObject()), document, stamp);
    }
    if (before == null) {
      return null;
    }
    Change change =
        new Change(
            line.get("first").getAsInt(),
            line.get("before").getAsInt(),
            scenario.steps().size(),
            0);
    Document document = apply(before.document(), scenario, change);
    return new Journal.Entry(before.source(), document, before.held());
  }

  private static Source source(JsonObject json) {
    if (json.has(FILE)) {
      return new Source.InFile(Path.of(json.get(FILE).getAsString()));
    }
    return json.has(BUNDLED)
        ? new Source.Bundled(json.get(BUNDLED).getAsString())
        : new Source.Fresh(json.get(FRESH).getAsString());
  }

  private static String sum(String json) {
    CRC32 sum = new CRC32();
    sum.update(json.getBytes(StandardCharsets.UTF_8));
    return String.format("%08x", sum.getValue());
  }
}
