package cowscope.app.session.edit;

import cowscope.scenario.Ask;
import cowscope.scenario.Expect;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioStep;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A change of a document, in the imperative. Steps go by their numbers, from 1; lists of numbers
/// are ascending. What it makes of a document, [Edits] says.
public sealed interface Edit {

  /// Puts steps behind the one with the number `after`; 0 is the front.
  record Insert(int after, List<ScenarioStep> steps) implements Edit {
    public Insert {
      steps = List.copyOf(steps);
    }
  }

  /// Puts steps in place of others: edited as text, or pasted over a selection.
  record Replace(int first, int count, List<ScenarioStep> steps) implements Edit {
    public Replace {
      steps = List.copyOf(steps);
    }
  }

  /// Writes another command in place of a step's own; the rest of the step stays.
  record Retype(int number, String command) implements Edit {}

  record Delete(List<Integer> numbers) implements Edit {
    public Delete {
      numbers = List.copyOf(numbers);
    }
  }

  /// Takes steps out and puts them together behind the one with the number `after`, as numbered
  /// before; 0 is the front.
  record Move(List<Integer> numbers, int after) implements Edit {
    public Move {
      numbers = List.copyOf(numbers);
    }
  }

  /// Puts copies of steps behind the last of them.
  record Duplicate(List<Integer> numbers) implements Edit {
    public Duplicate {
      numbers = List.copyOf(numbers);
    }
  }

  /// Leaves steps out of runs.
  record Disable(List<Integer> numbers) implements Edit {
    public Disable {
      numbers = List.copyOf(numbers);
    }
  }

  /// Takes steps into runs again.
  record Enable(List<Integer> numbers) implements Edit {
    public Enable {
      numbers = List.copyOf(numbers);
    }
  }

  /// Writes a caption, or takes it away.
  record Caption(int number, @Nullable String say) implements Edit {}

  /// Puts a question, or takes it away.
  record Question(int number, @Nullable Ask ask) implements Edit {}

  /// Says what must hold after a step, or no longer says so.
  record Expectation(int number, @Nullable Expect expect) implements Edit {}

  /// Sets or takes away break points.
  record Break(List<Integer> numbers, boolean set) implements Edit {
    public Break {
      numbers = List.copyOf(numbers);
    }
  }

  /// Puts a heading above a step, or takes it away.
  record Heading(int number, @Nullable String heading) implements Edit {}

  record Title(String title) implements Edit {}

  record About(@Nullable String about) implements Edit {}

  /// Writes title and description and chooses settings: all that one sheet holds, to be taken back
  /// at once. Whether the steps still make sense, the session can tell before.
  record Settings(String title, @Nullable String about, Map<String, Object> setup) implements Edit {
    public Settings {
      setup = Map.copyOf(setup);
    }
  }

  /// Begins a branch that has the steps up to the number `after`, and shows it.
  record BranchOff(int after, String name) implements Edit {}

  /// Gives a branch another name.
  record RenameBranch(int branch, String name) implements Edit {}

  /// Makes a branch the scenario itself; what the scenario was is gone, other branches stay.
  record KeepBranch(int branch) implements Edit {}

  /// Drops a branch.
  record DropBranch(int branch) implements Edit {}

  /// Puts what a file holds in place of everything.
  record Revert(Scenario saved) implements Edit {}

  /// One word for what it does: `insert`, `branch-off`. Texts that name it are found by it.
  default String word() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /// How many steps or other things it concerns.
  default int count() {
    return switch (this) {
      case Insert insert -> insert.steps().size();
      case Replace replace -> Math.max(replace.count(), replace.steps().size());
      case Delete(var numbers) -> numbers.size();
      case Move move -> move.numbers().size();
      case Duplicate(var numbers) -> numbers.size();
      case Disable(var numbers) -> numbers.size();
      case Enable(var numbers) -> numbers.size();
      case Break stop -> stop.numbers().size();
      case Retype _,
          Caption _,
          Question _,
          Expectation _,
          Heading _,
          Title _,
          About _,
          Settings _,
          BranchOff _,
          RenameBranch _,
          KeepBranch _,
          DropBranch _,
          Revert _ ->
          1;
    };
  }
}
