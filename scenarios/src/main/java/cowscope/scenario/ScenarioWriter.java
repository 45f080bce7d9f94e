package cowscope.scenario;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// Writes scenarios: members in a fixed order, a line for a step where one is enough, LF. Equal
/// scenarios give equal texts.
public final class ScenarioWriter {
  private final JsonOut layout;
  private final JsonWriter out;

  private ScenarioWriter(JsonWriter out) {
    this.layout = new JsonOut(out);
    this.out = out;
  }

  /// The text of a scenario file, with a line end at its end.
  public static String toText(Scenario scenario) {
    StringWriter text = new StringWriter();
    JsonWriter out = new JsonWriter(text);
    out.setStrictness(Strictness.STRICT);
    out.setFormattingStyle(JsonOut.LINES);
    try {
      write(scenario, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  /// Writes the scenario as the next value, on several lines if `out` is set to write lines.
  public static void write(Scenario scenario, JsonWriter out) throws IOException {
    new ScenarioWriter(out).scenario(scenario);
  }

  private void scenario(Scenario scenario) throws IOException {
    JsonOut.Members members = layout.beginObject(scenario.extras());
    members.next("format").value(Scenario.FORMAT);
    members.next("version").value(Scenario.VERSION);
    members.next("title").value(scenario.title());
    if (scenario.about() != null) {
      members.next("about").value(scenario.about());
    }
    members.next("mechanism").value(scenario.mechanism());
    if (!scenario.setup().isEmpty()) {
      members.next("setup");
      layout.oneLine(line -> setup(scenario.setup(), line.json()));
    }
    steps(members, scenario.steps());
    if (!scenario.branches().isEmpty()) {
      members.next("branches").beginArray();
      for (Branch branch : scenario.branches()) {
        branch(branch);
      }
      out.endArray();
    }
    members.end();
  }

  private void branch(Branch branch) throws IOException {
    JsonOut.Members members = layout.beginObject(branch.extras());
    members.next("name").value(branch.name());
    steps(members, branch.steps());
    members.end();
  }

  private void steps(JsonOut.Members members, List<ScenarioStep> steps) throws IOException {
    members.next("steps").beginArray();
    for (ScenarioStep step : steps) {
      step(step);
    }
    out.endArray();
  }

  private static void setup(Map<String, Object> setup, JsonWriter out) throws IOException {
    out.beginObject();
    for (Map.Entry<String, Object> choice : setup.entrySet()) {
      out.name(choice.getKey());
      switch (choice.getValue()) {
        case Number number -> out.value(number);
        case Boolean flag -> out.value(flag);
        case Object text -> out.value(text.toString());
      }
    }
    out.endObject();
  }

  private void step(ScenarioStep step) throws IOException {
    if (step.isPlain()) {
      out.value(step.command());
      return;
    }
    JsonOut.Members members = layout.beginObject(step.extras());
    if (step.heading() != null) {
      members.next("heading").value(step.heading());
    }
    members.next("do").value(step.command());
    if (step.say() != null) {
      members.next("say").value(step.say());
    }
    Ask ask = step.ask();
    if (ask != null) {
      members.next("ask");
      layout.oneLine(line -> ask(ask, line));
    }
    Expect expect = step.expect();
    if (expect != null) {
      members.next("expect");
      new ExpectWriter(layout).write(expect);
    }
    if (step.breakHere()) {
      members.next("break").value(true);
    }
    if (step.disabled()) {
      members.next("disabled").value(true);
    }
    members.end();
  }

  private static void ask(Ask ask, JsonOut line) throws IOException {
    JsonOut.Members members = line.beginObject(ask.extras());
    members.next("question").value(ask.question());
    if (ask.answer() != null) {
      members.next("answer").value(ask.answer());
    }
    members.end();
  }
}
