package cowscope.app.session.edit;

import cowscope.scenario.ScenarioStep;
import java.util.List;

/// What an edit, or taking one back, changed in the list of steps: the stretch between what stayed
/// before it and behind it. Lists select it, cursors find their step again by it.
///
/// @param first the number of the first step that may be another, from 1
/// @param before how many steps there were in its place
/// @param after how many there are now
/// @param size how many steps there are now in all
public record Change(int first, int before, int after, int size) {

  /// The change from one list of steps to another.
  public static Change between(List<ScenarioStep> was, List<ScenarioStep> is) {
    int shorter = Math.min(was.size(), is.size());
    int front = 0;
    while (front < shorter && was.get(front).equals(is.get(front))) {
      front++;
    }
    int back = 0;
    while (back < shorter - front
        && was.get(was.size() - 1 - back).equals(is.get(is.size() - 1 - back))) {
      back++;
    }
    return new Change(front + 1, was.size() - front - back, is.size() - front - back, is.size());
  }

  /// Whether the list is as it was.
  public boolean none() {
    return before == 0 && after == 0;
  }

  /// The number that the step with this number has now. Steps within the changed stretch keep their
  /// number where that is still in the stretch; else it is its end.
  public int now(int number) {
    if (number < first) {
      return number;
    }
    return number >= first + before ? number - before + after : Math.min(number, first - 1 + after);
  }
}
