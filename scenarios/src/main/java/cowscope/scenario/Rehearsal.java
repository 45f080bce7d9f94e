package cowscope.scenario;

import cowscope.command.Grammar.Result.Failed;
import cowscope.command.Grammar.Result.Parsed;
import cowscope.history.History;
import cowscope.history.Step;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Policy;
import cowscope.world.Vector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A script run step by step, as far as it makes sense. Immutable; the next version of a scenario
/// takes over the steps before the first that is another.
public final class Rehearsal {
  private final Script script;
  private final History history;

  /// The work up to each step that ran, by index from 0.
  private final Vector<Work> works;

  private final @Nullable Mistake mistake;

  private Rehearsal(Script script, History history, Vector<Work> works, @Nullable Mistake mistake) {
    this.script = script;
    this.history = history;
    this.works = works;
    this.mistake = mistake;
  }

  /// A run that has not begun.
  public static Rehearsal of(Script script, Policy policy) {
    History start =
        History.startingAt(script.mechanism(), script.mechanism().start(script.setup(), policy));
    return new Rehearsal(script, start, Vector.empty(), null);
  }

  /// A run of `script` that has come as far as an earlier run is the same.
  ///
  /// @param before the scenario of the earlier run
  /// @param ran what ran of it
  public static Rehearsal of(Script script, Policy policy, Scenario before, History ran) {
    Scenario now = script.scenario();
    boolean same = now.mechanism().equals(before.mechanism()) && now.setup().equals(before.setup());
    if (!same) {
      return of(script, policy);
    }
    int common = common(now.steps(), before.steps(), ran.size());
    History kept = common == ran.size() ? ran : ran.first(common);
    Rehearsal run = of(script, kept.first(0));
    for (int number = 1; number <= kept.size(); number++) {
      run = run.with(kept.first(number), run.work().plus(kept.step(number)));
    }
    return new Rehearsal(script, kept, run.works, null);
  }

  /// The run of another version of the script, as far as that is the same.
  public Rehearsal next(Script changed) {
    Scenario before = script.scenario();
    Scenario now = changed.scenario();
    boolean same = now.mechanism().equals(before.mechanism()) && now.setup().equals(before.setup());
    if (!same) {
      return of(changed, Policy.of(history.start()));
    }
    int common = common(now.steps(), before.steps(), history.size());
    History kept = common == history.size() ? history : history.first(common);
    return new Rehearsal(changed, kept, works, null);
  }

  private static Rehearsal of(Script script, History start) {
    return new Rehearsal(script, start, Vector.empty(), null);
  }

  private Rehearsal with(History longer, Work work) {
    return new Rehearsal(script, longer, works.with(history.size(), work), null);
  }

  private Work work() {
    Work work = history.size() == 0 ? null : works.get(history.size() - 1);
    return work == null ? Work.NONE : work;
  }

  private static int common(List<ScenarioStep> a, List<ScenarioStep> b, int most) {
    int limit = Math.min(most, Math.min(a.size(), b.size()));
    int common = 0;
    while (common < limit && a.get(common).runsLike(b.get(common))) {
      common++;
    }
    return common;
  }

  public Script script() {
    return script;
  }

  /// The steps that ran.
  public History history() {
    return history;
  }

  /// Why the step after the last one that ran does not run, or null.
  public @Nullable Mistake mistake() {
    return mistake;
  }

  /// Whether there is no step left that could run.
  public boolean over() {
    return mistake != null || history.size() == script.size();
  }

  /// The run with one step more, or stopped by it.
  public Rehearsal next() {
    int number = history.size() + 1;
    ScenarioStep step = script.step(number);
    if (step.disabled()) {
      return with(history.thenSkip(), work());
    }
    return switch (script.meaning(number)) {
      case Failed failed -> stopped(Mistake.in(step.command(), failed));
      case Parsed parsed -> then(step.command(), parsed);
    };
  }

  private Rehearsal then(String text, Parsed parsed) {
    return switch (history.then(parsed.command())) {
      case History.Result.Stopped(Decision.Refused(String argument, String reason)) ->
          stopped(
              Mistake.in(text, argument == null ? null : parsed.places().get(argument), reason));
      case History.Result.Continued(History longer) -> {
        Step step = longer.step(longer.size());
        Work sum = work().plus(step);
        String passed = sum.passed(step);
        yield passed == null ? with(longer, sum) : stopped(Mistake.in(text, null, passed));
      }
    };
  }

  private Rehearsal stopped(Mistake why) {
    return new Rehearsal(script, history, works, why);
  }

  /// What became of the step with this number, from 1.
  public StepOutcome outcome(int number) {
    if (script.step(number).disabled()) {
      return new StepOutcome.Disabled();
    }
    if (number <= history.size()) {
      return new StepOutcome.Ran();
    }
    if (mistake != null && number == history.size() + 1) {
      return new StepOutcome.Wrong(mistake);
    }
    if (script.meaning(number) instanceof Failed failed) {
      return new StepOutcome.Wrong(Mistake.in(script.step(number).command(), failed));
    }
    return mistake == null
        ? new StepOutcome.Pending()
        : new StepOutcome.NotReached(history.size() + 1);
  }
}
