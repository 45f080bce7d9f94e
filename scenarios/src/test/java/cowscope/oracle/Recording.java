package cowscope.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A scenario that was run on a real system, with what was seen after each step.
record Recording(
    String name, String mechanism, Map<String, Object> setup, List<String> steps, JsonArray seen) {

  /// All recordings in a folder of the test resources.
  static Stream<Recording> in(String folder) {
    try {
      Path path =
          Path.of(Objects.requireNonNull(Recording.class.getResource("/" + folder)).toURI());
      try (Stream<Path> files = Files.list(path)) {
        return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
            .map(Recording::read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Recording read(Path file) {
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      JsonObject scenario = json.getAsJsonObject("scenario");
      List<String> steps = new ArrayList<>();
      scenario.getAsJsonArray("steps").forEach(step -> steps.add(text(step)));
      return new Recording(
          json.get("name").getAsString(),
          scenario.get("mechanism").getAsString(),
          setup(scenario.getAsJsonObject("setup")),
          steps,
          json.getAsJsonArray("observed"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(JsonElement step) {
    return step.isJsonObject()
        ? step.getAsJsonObject().get("do").getAsString()
        : step.getAsString();
  }

  private static Map<String, Object> setup(JsonObject json) {
    Map<String, Object> setup = new LinkedHashMap<>();
    json.entrySet()
        .forEach(entry -> {
          var value = entry.getValue().getAsJsonPrimitive();
          setup.put(
              entry.getKey(),
              value.isNumber()
                  ? (Object) value.getAsInt()
                  : value.isBoolean() ? (Object) value.getAsBoolean() : value.getAsString());
        });
    return setup;
  }

  @Override
  public String toString() {
    return name;
  }
}
