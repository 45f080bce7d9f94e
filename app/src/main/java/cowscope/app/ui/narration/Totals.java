package cowscope.app.ui.narration;

import cowscope.app.session.State;
import cowscope.app.session.Track;
import cowscope.app.ui.text.Amounts;
import cowscope.app.ui.text.Words;
import cowscope.event.Effort;
import cowscope.history.Cost;
import cowscope.history.Moment;
import cowscope.mechanism.Policy;
import cowscope.world.Pool;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What has happened so far, in a few figures.
final class Totals {
  private static final String UNKNOWN = "…";

  private final Words words;

  Totals(Words words) {
    this.words = words;
  }

  List<Total> of(State.Open open, World world) {
    Cost cost = open.track().costAt(open.moment());
    List<Total> totals = new ArrayList<>();
    totals.add(new Total("used", used(world), words.get("used")));
    totals.add(new Total("copied", Amounts.bytes(cost.bytesCopied()), words.get("copied")));
    totals.add(saved(open));
    totals.add(traps(cost.traps()));
    if (words.tellsWritten()) {
      totals.add(written(open.track().effortAt(open.moment())));
    }
    return totals;
  }

  /// What was to be changed, and what was written for that and all else: write amplification.
  private Total written(Effort effort) {
    String figure = Amounts.bytes(effort.asked()) + " → " + Amounts.bytes(effort.written());
    return new Total("written", figure, words.get("written"), true);
  }

  private Total traps(int traps) {
    String label = words.find("traps");
    return new Total(
        "traps", Amounts.count(traps), label == null ? words.plain("trap", traps) : label);
  }

  private static String used(World world) {
    Pool pool = Track.counting(world);
    String used = Amounts.count(pool.used());
    return pool.capacity() == Pool.UNLIMITED ? used : used + " / " + Amounts.count(pool.capacity());
  }

  /// Bytes that the eager run has copied by the end of this step, less those that the run which
  /// copies on write has copied by now: saved by the one, wasted by the other.
  private Total saved(State.Open open) {
    Track eager = open.run().eager();
    if (eager != null && failsFirst(eager, open)) {
      String outcome = eager.history().step(eager.failure()).outcome();
      Map<String, Integer> figures = Map.of("step", eager.failure());
      return new Total("saved", outcome, words.get("failed", figures));
    }
    String label = words.get(open.policy() == Policy.ON_WRITE ? "saved" : "wasted");
    return new Total("saved", difference(open), label);
  }

  /// Whether eager copying has failed by now where copying on write did not: then there is nothing
  /// to compare.
  private static boolean failsFirst(Track eager, State.Open open) {
    int failure = eager.failure();
    int ours = open.run().onWrite().failure();
    return failure > 0 && failure <= open.moment().step() && (ours == 0 || failure < ours);
  }

  private static String difference(State.Open open) {
    Track eager = open.run().eager();
    if (eager == null) {
      return UNKNOWN;
    }
    Moment end = eager.history().endOf(Math.min(open.moment().step(), eager.history().size()));
    Moment moment = open.under(Policy.ON_WRITE).moment();
    long here = open.run().onWrite().costAt(moment).bytesCopied();
    return Amounts.bytes(eager.costAt(end).bytesCopied() - here);
  }
}
