package cowscope.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import cowscope.check.Invariants;
import cowscope.command.Grammar;
import cowscope.event.Event;
import cowscope.history.Cost;
import cowscope.history.History;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A program that a real library ran, and what it looked like after each statement.
record StringsRecording(JsonObject json) {

  /// Where the model differs from what was seen, a line each.
  List<String> differences() {
    Mechanism mechanism = Objects.requireNonNull(Mechanisms.find("strings"));
    JsonObject scenario = json.getAsJsonObject("scenario");
    String library = scenario.getAsJsonObject("setup").get("library").getAsString();
    Setup setup = Setup.of(mechanism.settings(), Map.of("library", library));
    History history = History.startingAt(mechanism, mechanism.start(setup, Policy.ON_WRITE));
    StringsSeen variables = new StringsSeen(mechanism, library);
    JsonArray steps = scenario.getAsJsonArray("steps");
    List<String> differences = new ArrayList<>();
    Cost cost = Cost.NONE;
    for (int i = 0; i < steps.size() && differences.isEmpty(); i++) {
      String text = steps.get(i).getAsString();
      switch (step(history, mechanism.grammar(setup), text)) {
        case History.Result.Stopped(var refused) -> differences.add(text + ": " + refused.reason());
        case History.Result.Continued(History longer) -> history = longer;
      }
      if (!differences.isEmpty()) {
        break;
      }
      tell(mechanism, history, i + 1);
      cost = cost.plus(history.step(i + 1).cost());
      JsonElement seen = json.getAsJsonArray("observed").get(i);
      if (!seen.isJsonNull()) {
        compare(text, cost, seen.getAsJsonObject(), differences);
        for (String line : variables.compare(history.last(), seen.getAsJsonObject())) {
          differences.add(text + ": " + line);
        }
        cost = Cost.NONE;
      }
      differences.addAll(Invariants.broken(history.last()));
    }
    return differences;
  }

  /// Every event can be told.
  private static void tell(Mechanism mechanism, History history, int step) {
    for (int event = 0; event < history.step(step).events().size(); event++) {
      Event told = history.step(step).events().get(event);
      String text =
          mechanism.tell(history.within(step, event), told, history.within(step, event + 1)).text();
      if (text.contains("{")) {
        throw new AssertionError(text);
      }
    }
  }

  private static void compare(String text, Cost cost, JsonObject seen, List<String> differences) {
    if (seen.get("allocs").isJsonNull()) {
      return;
    }
    int allocations = seen.get("allocs").getAsInt();
    int frees = seen.get("frees").getAsInt();
    if (cost.allocated() != allocations || cost.freed() != frees) {
      differences.add(
          text + ": seen " + allocations + " allocations and " + frees + " frees, here " + cost);
    }
  }

  private static History.Result step(History history, Grammar grammar, String text) {
    return switch (grammar.parse(text)) {
      case Grammar.Result.Parsed parsed -> history.then(parsed.command());
      case Grammar.Result.Failed(int column, String reason) ->
          throw new AssertionError(text + ", column " + column + ": " + reason);
    };
  }
}
