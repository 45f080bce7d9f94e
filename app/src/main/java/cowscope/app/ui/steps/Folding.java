package cowscope.app.ui.steps;

import cowscope.scenario.ScenarioStep;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The headings under which the steps are out of sight. They go by their words, so that they stay
/// folded whatever is edited; headings of the same words fold together.
final class Folding {
  private final Set<String> folded = new HashSet<>();

  /// Shows all steps.
  void clear() {
    folded.clear();
  }

  /// Folds what is open under this heading, or opens it again.
  void toggle(String heading) {
    if (!folded.remove(heading)) {
      folded.add(heading);
    }
  }

  /// Opens the heading above a step, if it is folded.
  void open(List<ScenarioStep> steps, int number) {
    for (int i = Math.min(number, steps.size()); i > 0; i--) {
      String heading = steps.get(i - 1).heading();
      if (heading != null) {
        folded.remove(heading);
        return;
      }
    }
  }

  /// Whether the line of this step stands for all steps under its heading.
  boolean folds(ScenarioStep step) {
    return step.heading() != null && folded.contains(step.heading());
  }

  /// The numbers of the steps that begin a line, ascending.
  int[] lines(List<ScenarioStep> steps) {
    if (folded.isEmpty()) {
      return IntStream.rangeClosed(1, steps.size()).toArray();
    }
    int[] lines = new int[steps.size()];
    int count = 0;
    boolean hidden = false;
    for (int i = 0; i < steps.size(); i++) {
      boolean heads = steps.get(i).heading() != null;
      if (heads || !hidden) {
        lines[count++] = i + 1;
      }
      hidden = heads ? folds(steps.get(i)) : hidden;
    }
    return Arrays.copyOf(lines, count);
  }
}
