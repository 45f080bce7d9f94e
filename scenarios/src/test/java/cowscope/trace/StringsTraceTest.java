package cowscope.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import cowscope.mechanism.Policy;
import cowscope.scenario.Progress;
import cowscope.scenario.ScenarioReader;
import cowscope.scenario.ScenarioRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What traces say of references, pointers and elements.
class StringsTraceTest {

  @Test
  void aVariableBoundToAReferenceNamesTheValuesBlock() throws IOException {
    JsonObject world = last("php", "$a = range(1, 2);", "$b = &$a;", "$r = &$a[1];");
    JsonObject a = slot(world, "variables", "$a");
    assertThat(a.get("block").getAsString()).isEqualTo("B1");
    assertThat(a.get("via").getAsString()).isEqualTo("B2");
    assertThat(slot(world, "variables", "$r").get("value").getAsString()).isEqualTo("2");
    assertThat(slot(world, "elements", "$a[0]").get("value").getAsString()).isEqualTo("1");
    assertThat(slot(world, "elements", "$a[1]").get("via").getAsString()).isEqualTo("B3");
  }

  @Test
  void aPointerShowsTheCharacterUntilItDangles() throws IOException {
    JsonObject world = last("libstdc++-cow", "string s = \"abc\"", "char& r = s[1]");
    JsonObject reference = slot(world, "variables", "r");
    assertThat(reference.get("block").getAsString()).isEqualTo("B1");
    assertThat(reference.get("access").getAsString()).isEqualTo("borrowed");
    assertThat(reference.get("value").getAsString()).isEqualTo("b");
    world = last("libstdc++-cow", "string s = \"abc\"", "char& r = s[1]", "delete s");
    assertThat(slot(world, "variables", "r").get("value")).isNull();
  }

  private static JsonObject last(String library, String... statements) throws IOException {
    JsonArray steps = new JsonArray();
    for (String statement : statements) {
      steps.add(statement);
    }
    String text =
        "{\"format\": \"cowscope/scenario\", \"version\": 1, \"title\": \"t\", \"mechanism\":"
            + " \"strings\", \"setup\": {\"library\": \""
            + library
            + "\"}, \"steps\": "
            + steps
            + "}";
    ScenarioRun run =
        ScenarioRun.of(ScenarioReader.parse(text, "t"), Policy.ON_WRITE, Progress.NONE);
    assertThat(run.problems()).isEmpty();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TraceWriter.write(run, out, TraceFormat.JSON, Worlds.all(), Progress.NONE);
    JsonArray traced =
        JsonParser.parseString(out.toString(StandardCharsets.UTF_8))
            .getAsJsonObject()
            .getAsJsonArray("steps");
    return traced.get(traced.size() - 1).getAsJsonObject().getAsJsonObject("world");
  }

  private static JsonObject slot(JsonObject world, String region, String label) {
    JsonObject owner = world.getAsJsonArray("owners").get(0).getAsJsonObject();
    for (JsonElement candidate : owner.getAsJsonArray("regions")) {
      if (candidate.getAsJsonObject().get("name").getAsString().equals(region)) {
        for (JsonElement slot : candidate.getAsJsonObject().getAsJsonArray("slots")) {
          if (slot.getAsJsonObject().get("slot").getAsString().equals(label)) {
            return slot.getAsJsonObject();
          }
        }
      }
    }
    throw new AssertionError("no " + label + " in " + world);
  }
}
