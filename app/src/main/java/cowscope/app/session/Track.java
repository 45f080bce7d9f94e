package cowscope.app.session;

import cowscope.event.Effort;
import cowscope.history.Cost;
import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.history.Step;
import cowscope.world.Pool;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;

/// A run under one policy, with its costs added up.
///
/// @param sums what everything up to each step cost together, from step 0
/// @param efforts what was asked and written up to each step, from step 0
/// @param used blocks in use after each step, from step 0, in the pool that counts
/// @param failure the first step that the simulated system refused, or 0
public record Track(
    History history, List<Cost> sums, List<Effort> efforts, List<Integer> used, int failure) {

  public Track {
    sums = List.copyOf(sums);
    efforts = List.copyOf(efforts);
    used = List.copyOf(used);
  }

  /// The track of `history`.
  public static Track of(History history) {
    History start = history.first(0);
    return of(
        history, new Track(start, List.of(Cost.NONE), List.of(Effort.NONE), startOf(history), 0));
  }

  /// The track of a history that begins with some steps of another: these need not be added up
  /// again.
  ///
  /// @param before has the same start; its steps may be others from some step on
  public static Track of(History history, Track before) {
    if (history == before.history) {
      return before;
    }
    int kept = common(history, before.history);
    List<Cost> sums = new ArrayList<>(before.sums.subList(0, kept + 1));
    List<Effort> efforts = new ArrayList<>(before.efforts.subList(0, kept + 1));
    List<Integer> used = new ArrayList<>(before.used.subList(0, kept + 1));
    int failure = before.failure <= kept ? before.failure : 0;
    for (int number = kept + 1; number <= history.size(); number++) {
      Step step = history.step(number);
      sums.add(sums.getLast().plus(step.cost()));
      efforts.add(efforts.getLast().plus(Effort.of(step.events())));
      used.add(used(step.after()));
      failure = failure == 0 && !step.outcome().equals("ok") ? number : failure;
    }
    return new Track(history, sums, efforts, used, failure);
  }

  private static List<Integer> startOf(History history) {
    return List.of(used(history.start()));
  }

  /// How many steps at the beginning are the very same.
  private static int common(History a, History b) {
    int limit = Math.min(a.size(), b.size());
    int common = 0;
    while (common < limit && a.step(common + 1) == b.step(common + 1)) {
      common++;
    }
    return common;
  }

  /// What everything up to `moment` cost together.
  public Cost costAt(Moment moment) {
    if (moment.step() == 0) {
      return Cost.NONE;
    }
    Step step = history.step(moment.step());
    return moment.event() == step.events().size()
        ? sums.get(moment.step())
        : sums.get(moment.step() - 1).plus(Cost.of(step.events().subList(0, moment.event())));
  }

  /// What was asked and written up to `moment` together.
  public Effort effortAt(Moment moment) {
    if (moment.step() == 0) {
      return Effort.NONE;
    }
    Step step = history.step(moment.step());
    return moment.event() == step.events().size()
        ? efforts.get(moment.step())
        : efforts.get(moment.step() - 1).plus(Effort.of(step.events().subList(0, moment.event())));
  }

  /// The moment nearest to `moment` that this run has: the same step, at most its last event.
  public Moment nearest(Moment moment) {
    Moment end = history.endOf(Math.clamp(moment.step(), 0, history.size()));
    boolean inside = moment.step() == end.step() && moment.event() < end.event();
    return inside ? new Moment(moment.step(), Math.max(moment.event(), 0)) : end;
  }

  /// Blocks in use in the pool that counts.
  public static int used(World world) {
    return world.pools().isEmpty() ? 0 : counting(world).used();
  }

  /// The pool whose use is the measure: the first that traces list.
  public static Pool counting(World world) {
    return world.pools().stream()
        .filter(Pool::listed)
        .findFirst()
        .orElseGet(() -> world.pools().getFirst());
  }
}
