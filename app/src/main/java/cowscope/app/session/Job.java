package cowscope.app.session;

import cowscope.scenario.Progress;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// Work that goes on aside, with progress, until it is done or cancelled.
public final class Job {

  /// What a job does. It runs aside and must touch nothing that the window shows.
  @FunctionalInterface
  public interface Work<T> {
    T run(Progress progress) throws Exception;
  }

  private static final double NOTICEABLE = 0.01;

  private final String title;
  private final Executor owner;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
  private volatile boolean cancelled;
  private double told;

  Job(String title, Executor owner) {
    this.title = title;
    this.owner = owner;
  }

  /// What is going on, for people.
  public String title() {
    return title;
  }

  /// The part that is done, from 0 to 1; changes on the session's thread.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Says that the result is not wanted any more; the work ends when it next reports.
  public void cancel() {
    cancelled = true;
  }

  public boolean cancelled() {
    return cancelled;
  }

  /// Hears how far the work is; says whether to go on.
  boolean reached(long done, long total) {
    double part = total <= 0 ? 0 : (double) done / total;
    if (Math.abs(part - told) >= NOTICEABLE) {
      told = part;
      owner.execute(() -> progress.set(part));
    }
    return !cancelled;
  }
}
