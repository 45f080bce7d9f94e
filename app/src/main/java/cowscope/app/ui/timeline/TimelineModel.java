package cowscope.app.ui.timeline;

import cowscope.app.session.Run;
import cowscope.app.session.Track;
import cowscope.history.Cost;
import cowscope.mechanism.Policy;
import java.util.ArrayList;
import java.util.List;

/// Blocks in use over the steps, under both policies.
///
/// @param onWrite in use after each step, from step 0
/// @param eager the same of the comparison; empty while it is not there
/// @param marks where something trapped or was copied under the policy that is looked at
public record TimelineModel(List<Integer> onWrite, List<Integer> eager, List<Mark> marks) {

  static TimelineModel of(Run run, Policy policy) {
    Track eager = run.eager();
    return new TimelineModel(
        run.onWrite().used(), eager == null ? List.of() : eager.used(), marks(run.track(policy)));
  }

  /// The last step.
  int steps() {
    return onWrite.size() - 1;
  }

  /// The largest number in use at any time.
  int highest() {
    int highest = 1;
    for (int used : onWrite) {
      highest = Math.max(highest, used);
    }
    for (int used : eager) {
      highest = Math.max(highest, used);
    }
    return highest;
  }

  private static List<Mark> marks(Track track) {
    List<Mark> marks = new ArrayList<>();
    for (int step = 1; step < track.sums().size(); step++) {
      Cost before = track.sums().get(step - 1);
      Cost after = track.sums().get(step);
      if (after.copies() > before.copies()) {
        marks.add(new Mark(step, Mark.Kind.COPY));
      } else if (after.traps() > before.traps()) {
        marks.add(new Mark(step, Mark.Kind.TRAP));
      }
    }
    return marks;
  }
}
