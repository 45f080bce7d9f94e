package cowscope.trace;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import cowscope.scenario.ScenarioReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Takes the scenario out of a trace. The steps, which may be a thousand times as long, are not
/// read.
public final class TraceScenario {
  private TraceScenario() {}

  /// The scenario in a file; null when it is no trace, or one with a line for each step, which has
  /// no scenario.
  public static ScenarioReader.@Nullable Read read(Path file, String name) {
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(text, name);
    } catch (IOException e) {
      return null;
    }
  }

  /// The scenario in the text of a trace; null when it is none.
  ///
  /// @param name how messages call it
  public static ScenarioReader.@Nullable Read read(Reader text, String name) throws IOException {
    JsonReader in = new JsonReader(text);
    in.setStrictness(Strictness.STRICT);
    try {
      return document(in, name);
    } catch (JsonParseException | IllegalStateException e) {
      return null;
    }
  }

  private static ScenarioReader.@Nullable Read document(JsonReader in, String name)
      throws IOException {
    boolean trace = false;
    ScenarioReader.Read read = null;
    in.beginObject();
    while (in.peek() == JsonToken.NAME && (read == null || !trace)) {
      switch (in.nextName()) {
        case "format" -> {
          if (!in.nextString().equals(TraceWriter.FORMAT)) {
            return null;
          }
          trace = true;
        }
        case "scenario" -> {
          JsonElement json = JsonParser.parseReader(in);
          read = ScenarioReader.parse(json.toString(), name);
        }
        default -> in.skipValue();
      }
    }
    return trace ? read : null;
  }
}
