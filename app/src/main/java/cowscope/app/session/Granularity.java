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
      return history.endOf(Math.min(from.step() + 1, history.size()));
    }

    @Override
    public Moment back(History history, Moment from) {
      return history.endOf(Math.max(from.step() - 1, 0));
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
      int events = history.endOf(from.step() + 1).event();
      return new Moment(from.step() + 1, Math.min(1, events));
    }

    @Override
    public Moment back(History history, Moment from) {
      return from.event() > 1
          ? new Moment(from.step(), from.event() - 1)
          : history.endOf(Math.max(from.step() - 1, 0));
    }
  };

  /// Where one move forward leads; `from` itself at the end.
  public abstract Moment next(History history, Moment from);

  /// Where one move back leads; the start at the start.
  public abstract Moment back(History history, Moment from);
}
