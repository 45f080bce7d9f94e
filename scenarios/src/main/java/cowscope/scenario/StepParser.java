package cowscope.scenario;

import cowscope.command.Nearest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one step that is an object.
final class StepParser {
  private final JsonSource source;
  private final Map<String, JsonSource.Member> members = new HashMap<>();
  private @Nullable String command;
  private @Nullable String say;
  private @Nullable Ask ask;
  private @Nullable Expect expect;
  private @Nullable String heading;
  private boolean breakHere;
  private boolean disabled;

  StepParser(JsonSource source) {
    this.source = source;
    members.put("heading", path -> heading = source.string(path, "\"heading\" must be a text"));
    members.put("do", path -> command = source.string(path, "\"do\" must be a command, a text"));
    members.put("say", path -> say = source.string(path, "\"say\" must be a text"));
    members.put("ask", path -> ask = new AskParser().read(path));
    members.put("expect", path -> expect = new ExpectParser(source).read(path));
    members.put("break", path -> breakHere = source.flag(path, "\"break\" must be true or false"));
    members.put(
        "disabled", path -> disabled = source.flag(path, "\"disabled\" must be true or false"));
  }

  ScenarioStep read(String path) throws IOException {
    int problems = source.problems().size();
    Extras extras =
        source.object(path, "a step must be a command, or an object with \"do\"", members);
    if (command == null && source.problems().size() == problems) {
      source.problem(path, "\"do\" is missing: the command of this step");
    }
    String text = command == null ? "" : command;
    return new ScenarioStep(heading, text, say, ask, expect, breakHere, disabled, extras);
  }

  private final class AskParser {
    private @Nullable String question;
    private @Nullable String answer;

    @Nullable Ask read(String path) throws IOException {
      int problems = source.problems().size();
      Map<String, JsonSource.Member> known = new HashMap<>();
      known.put("question", p -> question = source.string(p, "\"question\" must be a text"));
      known.put("answer", this::answer);
      Extras extras = source.object(path, "\"ask\" must be an object with a \"question\"", known);
      if (question == null && source.problems().size() == problems) {
        source.problem(path, "\"question\" is missing in \"ask\"");
      }
      return question == null ? null : new Ask(question, answer, extras);
    }

    private void answer(String path) throws IOException {
      String what = "\"answer\" must name a figure of the step";
      String figure = source.string(path, what);
      if (figure == null || Ask.isFigure(figure)) {
        answer = figure;
        return;
      }
      String near = Nearest.to(figure, Ask.FIGURES);
      String right =
          near == null
              ? "; there are " + String.join(", ", Ask.FIGURES) + ", reads <slot>, refs <slot>"
              : "; did you mean \"" + near + "\"?";
      source.problem(path, what + ", but it is \"" + figure + "\"" + right);
    }
  }
}
