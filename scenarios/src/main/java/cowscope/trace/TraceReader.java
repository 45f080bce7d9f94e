package cowscope.trace;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import cowscope.history.Cost;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioReader;
import cowscope.trace.TraceImage.EventImage;
import cowscope.trace.TraceImage.StepImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads traces, both whole documents and single lines. Members that it does not know are skipped.
public final class TraceReader {
  private final JsonReader in;

  private TraceReader(Reader text) {
    in = new JsonReader(text);
    in.setStrictness(Strictness.STRICT);
  }

  /// Reads a document.
  ///
  /// @throws IOException also when it is no trace of a version that is known
  public static TraceImage read(Reader text) throws IOException {
    try {
      return new TraceReader(text).document();
    } catch (IllegalStateException | NumberFormatException | NullPointerException e) {
      throw new IOException("this is not a trace: " + e.getMessage(), e);
    }
  }

  /// Reads a trace of one line for each step.
  ///
  /// @throws IOException also when a line is no step
  public static List<StepImage> readLines(Reader text) throws IOException {
    List<StepImage> steps = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(text)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        steps.add(new TraceReader(new StringReader(line)).step());
      }
    } catch (IllegalStateException | NumberFormatException | NullPointerException e) {
      throw new IOException("line " + (steps.size() + 1) + " is not a step: " + e.getMessage(), e);
    }
    return steps;
  }

  private TraceImage document() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    List<StepImage> steps = new ArrayList<>();
    Scenario[] scenario = new Scenario[1];
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      switch (name) {
        case "format", "version", "generator", "policy" -> texts.put(name, in.nextString());
        case "scenario" -> scenario[0] = scenario();
        case "steps" -> list(() -> steps.add(step()));
        default -> in.skipValue();
      }
    }
    in.endObject();
    require(TraceWriter.FORMAT.equals(texts.get("format")), "\"format\" is not that of a trace");
    require("1".equals(texts.get("version")), "\"version\" is not 1");
    return new TraceImage(
        texts.getOrDefault("generator", ""),
        Objects.requireNonNull(texts.get("policy"), "\"policy\" is missing"),
        Objects.requireNonNull(scenario[0], "\"scenario\" is missing"),
        steps);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  private Scenario scenario() {
    JsonElement json = JsonParser.parseReader(in);
    ScenarioReader.Read read = ScenarioReader.parse(json.toString(), "scenario");
    if (read.scenario() == null) {
      throw new IllegalStateException(read.problems().getFirst().toString());
    }
    return read.scenario();
  }

  private StepImage step() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    List<EventImage> events = new ArrayList<>();
    Cost cost = Cost.NONE;
    @Nullable WorldImage world = null;
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      switch (name) {
        case "step", "do", "outcome" -> texts.put(name, in.nextString());
        case "cost" -> cost = cost();
        case "events" -> list(() -> events.add(event()));
        case "world" -> world = new JsonWorldReader(in).read();
        default -> in.skipValue();
      }
    }
    in.endObject();
    int number = Integer.parseInt(Objects.requireNonNull(texts.get("step"), "\"step\" is missing"));
    return new StepImage(
        number,
        texts.getOrDefault("do", ""),
        texts.getOrDefault("outcome", ""),
        cost,
        events,
        world);
  }

  private Cost cost() throws IOException {
    Map<String, Object> figures = JsonWorldReader.members(in);
    return new Cost(
        figure(figures, "traps"),
        figure(figures, "copies"),
        (Long) figures.getOrDefault("bytesCopied", 0L),
        figure(figures, "allocated"),
        figure(figures, "freed"));
  }

  private static int figure(Map<String, Object> figures, String name) {
    return Math.toIntExact((Long) figures.getOrDefault(name, 0L));
  }

  private EventImage event() throws IOException {
    Map<String, Object> fields = JsonWorldReader.members(in);
    String word = String.valueOf(fields.remove("event"));
    String text = String.valueOf(fields.remove("text"));
    return new EventImage(word, fields, text);
  }

  @FunctionalInterface
  interface Element {
    void read() throws IOException;
  }

  private void list(Element element) throws IOException {
    list(in, element);
  }

  static void list(JsonReader in, Element element) throws IOException {
    in.beginArray();
    while (in.peek() != JsonToken.END_ARRAY) {
      element.read();
    }
    in.endArray();
  }
}
