package cowscope.app.session;

import cowscope.history.History;
import cowscope.history.Moment;

/// How far one move goes. Both stop only where something has happened: at the start, and after each
/// event or each step.
public enum Granularity {
  /// A whole step at a time.
  STEP {
    @Override
    public Moment next(History history, Moment from) {
      Moment end = history.endOf(from.step());
      if (from.event() < end.event()) {
        return end;
      }
      return history.endOf(ahead(history, from.step()));
    }

    @Override
    public Moment back(History history, Moment from) {
      return history.endOf(behind(history, from.step()));
    }
  },
  /// One event at a time; a step without events counts as one.
  EVENT {
    @Override
    public Moment next(History history, Moment from) {
      if (from.event() < history.endOf(from.step()).event()) {
        return new Moment(from.step(), from.event() + 1);
      }
      if (from.step() == history.size()) {
        return from;
      }
      int number = ahead(history, from.step());
      return new Moment(number, Math.min(1, history.endOf(number).event()));
    }

    @Override
    public Moment back(History history, Moment from) {
      return from.event() > 1
          ? new Moment(from.step(), from.event() - 1)
          : history.endOf(behind(history, from.step()));
    }
  };

  /// The next step that is not left out; else the last one.
  private static int ahead(History history, int step) {
    int number = Math.min(step + 1, history.size());
    while (number > 0 && number < history.size() && history.step(number).skipped()) {
      number++;
    }
    return number;
  }

  /// The step before that is not left out; else the start.
  private static int behind(History history, int step) {
    int number = Math.max(step - 1, 0);
    while (number > 0 && history.step(number).skipped()) {
      number--;
    }
    return number;
  }

  /// Where one move forward leads; `from` itself at the end.
  public abstract Moment next(History history, Moment from);

  /// Where one move back leads; the start at the start.
  public abstract Moment back(History history, Moment from);
}
