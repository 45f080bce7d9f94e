package cowscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import cowscope.event.Event;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setting;
import cowscope.mechanism.Setup;
import cowscope.trace.TraceFormat;
import cowscope.trace.TraceWriter;
import cowscope.trace.Worlds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The schemas say what is declared, and the bundled scenarios and their traces keep to them.
class SchemaTest {
  private static final Path FOLDER = Path.of("schema");
  private static final Path SCENARIO = FOLDER.resolve("scenario.schema.json");
  private static final Path TRACE = FOLDER.resolve("trace.schema.json");
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /// Worlds of a million slots say no more about the format than small ones.
  private static final int SMALL = 1_000;

  static List<Library.Entry> bundled() {
    return Library.entries();
  }

  @Test
  void commandsAndSettingsAreThoseOfTheMechanisms() throws IOException {
    JsonObject schema = parse(SCENARIO);
    JsonArray mechanisms = new JsonArray();
    Mechanisms.all().stream()
        .filter(mechanism -> !mechanism.name().equals("boxes"))
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .map(SchemaTest::whenItIs)
        .forEach(mechanisms::add);
    schema.add("allOf", mechanisms);
    assertUpToDate(SCENARIO, schema);
  }

  @Test
  void eventsAreThoseOfTheModel() throws IOException {
    JsonObject schema = parse(TRACE);
    JsonArray words = new JsonArray();
    Arrays.stream(Event.class.getPermittedSubclasses()).map(SchemaTest::word).forEach(words::add);
    schema
        .getAsJsonObject("$defs")
        .getAsJsonObject("event")
        .getAsJsonObject("properties")
        .add("event", object("enum", words));
    assertUpToDate(TRACE, schema);
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void bundledScenariosKeepToTheSchema(Library.Entry entry) throws IOException {
    assertThat(schema(SCENARIO).validate(entry.text(), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void tracesKeepToTheSchema(Library.Entry entry) throws IOException {
    ScenarioRun run = ScenarioRun.of(entry.read(), Policy.ON_WRITE, Progress.NONE);
    boolean small = run.steps().last().pools().getFirst().used() < SMALL;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TraceWriter.write(
        run, out, TraceFormat.JSON, small ? Worlds.all() : new Worlds.None(), Progress.NONE);
    String trace = out.toString(StandardCharsets.UTF_8);
    assertThat(schema(TRACE).validate(trace, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"steps\": [\"fork a b\"]",
        "\"steps\": [{\"say\": \"x\"}]",
        "\"steps\": [], \"setup\": {\"frames\": 0}",
        "\"steps\": [], \"setup\": {\"frame\": 3}",
        "\"steps\": [{\"do\": \"merge\", \"expect\": {\"copies\": \"1\"}}]",
        "\"steps\": [{\"do\": \"merge\", \"ask\": {\"question\": \"?\", \"answer\": \"x\"}}]",
      })
  void whatIsWrongIsWrongForTheSchemaToo(String members) throws IOException {
    String head =
        "{\"format\": \"cowscope/scenario\", \"version\": 1, \"title\": \"t\","
            + " \"mechanism\": \"memory\", ";
    assertThat(schema(SCENARIO).validate(head + "\"steps\": []}", InputFormat.JSON)).isEmpty();
    assertThat(schema(SCENARIO).validate(head + members + "}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void aQuestionNeedsNoAnswer() throws IOException {
    String asked =
        """
        {"format": "cowscope/scenario", "version": 1, "title": "t", "mechanism": "memory",
         "steps": [{"do": "merge", "ask": {"question": "?"}}]}
        """;
    assertThat(schema(SCENARIO).validate(asked, InputFormat.JSON)).isEmpty();
  }

  /// Python's, for one, knows no classes of Unicode.
  @Test
  void patternsAreUnderstoodByEveryEngine() throws IOException {
    assertThat(Files.readString(SCENARIO) + Files.readString(TRACE)).doesNotContain("\\\\p");
  }

  /// Compares a schema file with what it would be if generated now. With `-Dapprove=true` the file
  /// is written anew.
  private static void assertUpToDate(Path file, JsonObject generated) throws IOException {
    if (Boolean.getBoolean("approve")) {
      Files.writeString(file, GSON.toJson(generated) + "\n");
    }
    assertThat(GSON.toJson(parse(file)))
        .as(
            "%s no longer says what is declared; write it anew with"
                + " mvn -q -pl scenarios -am test -DfailIfNoTests=false -Dtest=SchemaTest"
                + " -Dapprove=true",
            file)
        .isEqualTo(GSON.toJson(generated));
  }

  private static String word(Class<?> event) {
    return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
  }

  /// What holds for scenarios of one mechanism.
  private static JsonObject whenItIs(Mechanism mechanism) {
    JsonObject then = new JsonObject();
    JsonObject properties = new JsonObject();
    properties.add("setup", settings(mechanism.settings()));
    then.add("properties", properties);
    JsonArray dialects = new JsonArray();
    String standard = pattern(mechanism, Map.of());
    for (Setting setting : mechanism.settings()) {
      if (setting instanceof Setting.Choice(String key, List<String> options, _)) {
        options.stream()
            .filter(option -> !pattern(mechanism, Map.of(key, option)).equals(standard))
            .map(option -> dialect(key, option, pattern(mechanism, Map.of(key, option))))
            .forEach(dialects::add);
      }
    }
    JsonElement steps = steps(standard);
    if (dialects.isEmpty()) {
      properties.add("steps", steps);
    } else {
      dialects.add(otherwise(dialects, steps));
      then.add("allOf", dialects);
    }
    return when(object("mechanism", object("const", mechanism.name())), "mechanism", then);
  }

  private static JsonObject dialect(String key, String option, String pattern) {
    JsonObject setup = new JsonObject();
    setup.add("properties", object(key, object("const", option)));
    setup.add("required", array(key));
    return when(
        object("setup", setup), "setup", object("properties", object("steps", steps(pattern))));
  }

  /// The standard dialect holds where none of the others does.
  private static JsonObject otherwise(JsonArray dialects, JsonElement steps) {
    JsonArray others = new JsonArray();
    dialects.forEach(dialect -> others.add(dialect.getAsJsonObject().get("if")));
    JsonObject rule = new JsonObject();
    rule.add("if", object("not", object("anyOf", others)));
    rule.add("then", object("properties", object("steps", steps)));
    return rule;
  }

  private static JsonObject when(JsonObject properties, String required, JsonObject then) {
    JsonObject condition = new JsonObject();
    condition.add("properties", properties);
    condition.add("required", array(required));
    JsonObject rule = new JsonObject();
    rule.add("if", condition);
    rule.add("then", then);
    return rule;
  }

  private static String pattern(Mechanism mechanism, Map<String, Object> chosen) {
    return mechanism.grammar(Setup.of(mechanism.settings(), chosen)).pattern();
  }

  private static JsonObject steps(String pattern) {
    JsonObject step = object("properties", object("do", object("pattern", pattern)));
    step.addProperty("pattern", pattern);
    return object("items", step);
  }

  private static JsonObject settings(List<Setting> settings) {
    JsonObject properties = new JsonObject();
    for (Setting setting : settings) {
      JsonObject one = new JsonObject();
      one.addProperty("description", setting.help());
      switch (setting) {
        case Setting.Whole(_, _, int min, int max, _) -> {
          one.addProperty("type", "integer");
          one.addProperty("minimum", min);
          one.addProperty("maximum", max);
        }
        case Setting.Choice(_, List<String> options, _) ->
            one.add("enum", array(options.toArray(String[]::new)));
        case Setting.Flag _ -> one.addProperty("type", "boolean");
      }
      one.add("default", GSON.toJsonTree(setting.standard()));
      properties.add(setting.key(), one);
    }
    JsonObject setup = object("properties", properties);
    setup.addProperty("additionalProperties", false);
    return setup;
  }

  private static JsonArray array(String... words) {
    JsonArray array = new JsonArray();
    Stream.of(words).forEach(array::add);
    return array;
  }

  private static JsonObject object(String name, JsonElement value) {
    JsonObject object = new JsonObject();
    object.add(name, value);
    return object;
  }

  private static JsonObject object(String name, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }

  private static JsonObject parse(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  private static JsonSchema schema(Path file) throws IOException {
    Map<String, String> texts =
        Map.of(id(SCENARIO), Files.readString(SCENARIO), id(TRACE), Files.readString(TRACE));
    return JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(texts)))
        .getSchema(SchemaLocation.of(id(file)));
  }

  private static String id(Path file) throws IOException {
    return parse(file).get("$id").getAsString();
  }
}
