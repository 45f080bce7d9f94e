package cowscope.scenario;

import com.google.gson.JsonParser;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads one scenario from its text.
final class ScenarioParser {
  private static final String BRANCH_NAME = "the \"name\" of a branch must be a text";

  private final String file;
  private final JsonSource source;
  private final Map<String, JsonSource.Member> members = new HashMap<>();
  private final List<ScenarioStep> steps = new ArrayList<>();
  private final List<Branch> branches = new ArrayList<>();
  private final Map<String, Object> setup = new LinkedHashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private @Nullable Long version;
  private boolean hasSteps;
  private int stepsRead;
  private Extras extras = Extras.NONE;

  ScenarioParser(String file, String text, Progress progress) {
    this.file = file;
    this.source = new JsonSource(file, text, progress);
    members.put("format", path -> text(path, "\"format\" must be \"" + Scenario.FORMAT + "\""));
    members.put("version", path -> version = source.whole(path, "version"));
    members.put("title", path -> text(path, "\"title\" must be a text"));
    members.put("about", path -> text(path, "\"about\" must be a text"));
    members.put("mechanism", path -> text(path, "\"mechanism\" must be a text"));
    members.put("setup", this::setup);
    members.put("steps", this::steps);
    members.put(
        "branches",
        path -> source.list(path, "\"branches\" must be a list of objects", this::branch));
  }

  ScenarioReader.Read read() {
    boolean json =
        source.document(
            path -> extras = source.object(path, "a scenario must be an object {...}", members));
    List<Problem> problems = json ? checked() : source.problems();
    Scenario scenario = problems.isEmpty() ? made() : null;
    return new ScenarioReader.Read(file, scenario, source.places(), problems, source.hints());
  }

  private Scenario made() {
    return new Scenario(
        texts.getOrDefault("title", ""),
        texts.get("about"),
        texts.getOrDefault("mechanism", ""),
        setup,
        steps,
        branches,
        extras);
  }

  /// What is wrong; of a file that is something else than a scenario of this version, only that.
  private List<Problem> checked() {
    List<Problem> other = new ArrayList<>();
    String format = texts.get("format");
    if (format != null && !format.equals(Scenario.FORMAT)) {
      String hint =
          format.equals("cowscope/trace")
              ? ": a trace holds its scenario as the member \"scenario\""
              : "";
      other.add(
          problem(
              "/format",
              "\"format\" must be \""
                  + Scenario.FORMAT
                  + "\", but it is \""
                  + format
                  + "\""
                  + hint));
    } else if (version != null && version != Scenario.VERSION) {
      other.add(
          problem(
              "/version",
              "\"version\" must be "
                  + Scenario.VERSION
                  + ", the only one this program reads, but it is "
                  + version));
    }
    return other.isEmpty() ? missing() : other;
  }

  private List<Problem> missing() {
    List<Problem> problems = new ArrayList<>(source.problems());
    if (!problems.isEmpty()) {
      return problems;
    }
    for (String name : List.of("format", "version", "title", "mechanism", "steps")) {
      boolean there =
          switch (name) {
            case "version" -> version != null;
            case "steps" -> hasSteps;
            default -> texts.containsKey(name);
          };
      if (!there) {
        problems.add(problem("", "\"" + name + "\" is missing; " + example(name)));
      }
    }
    return problems;
  }

  private static String example(String name) {
    return switch (name) {
      case "format" -> "a scenario has \"format\": \"" + Scenario.FORMAT + "\"";
      case "version" -> "a scenario has \"version\": " + Scenario.VERSION;
      case "title" -> "a scenario has a \"title\", a text";
      case "mechanism" -> "a scenario names its \"mechanism\", such as \"memory\"";
      default -> "a scenario has \"steps\", the list of its commands";
    };
  }

  private Problem problem(String path, String message) {
    return new Problem(file, source.places().of(path), message);
  }

  private void text(String path, String what) throws IOException {
    String text = source.string(path, what);
    if (text != null) {
      texts.put(path.substring(1), text);
    }
  }

  private void setup(String path) throws IOException {
    source.forEachMember(
        path, "\"setup\" must be an object", (name, at, inner) -> setting(name, inner));
  }

  private void setting(String name, String path) throws IOException {
    source.mark(path);
    switch (source.peek()) {
      case NUMBER -> setup.put(name, number(source.raw()));
      case BOOLEAN -> setup.put(name, source.flag(path, ""));
      case STRING -> setup.put(name, Objects.requireNonNull(source.string(path, "")));
      case BEGIN_OBJECT, BEGIN_ARRAY, NULL, END_OBJECT, END_ARRAY, NAME, END_DOCUMENT -> {
        source.problem(
            path, "\"" + name + "\" must be a number, a word in quotes, or true or false");
        source.skip();
      }
    }
  }

  /// A number of another kind is kept as it is written; the setting that gets it will say what it
  /// wants.
  private static Object number(String digits) {
    return digits.matches("-?[0-9]{1,9}")
        ? (Object) Integer.valueOf(digits)
        : JsonParser.parseString(digits).getAsNumber();
  }

  private void steps(String path) throws IOException {
    hasSteps = true;
    steps(path, steps);
  }

  private void branch(String path) throws IOException {
    String[] name = {""};
    List<ScenarioStep> tried = new ArrayList<>();
    Map<String, JsonSource.Member> known = new HashMap<>();
    known.put("name", p -> name[0] = Objects.requireNonNullElse(source.string(p, BRANCH_NAME), ""));
    known.put("steps", p -> steps(p, tried));
    Extras kept = source.object(path, "a branch must be an object with \"steps\"", known);
    branches.add(new Branch(name[0], tried, kept));
  }

  private void steps(String path, List<ScenarioStep> into) throws IOException {
    source.list(path, "\"steps\" must be a list of commands", inner -> into.add(step(inner)));
  }

  private ScenarioStep step(String path) throws IOException {
    if (++stepsRead > Limits.STEPS) {
      throw source.stop(String.format("more than %,d steps, which is the limit", Limits.STEPS));
    }
    if (source.peek() == JsonToken.STRING) {
      String command = source.string(path, "");
      return ScenarioStep.of(command == null ? "" : command);
    }
    return new StepParser(source).read(path);
  }
}
