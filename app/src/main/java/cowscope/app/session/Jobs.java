package cowscope.app.session;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The work that goes on aside.
public final class Jobs {
  private final Executor worker;
  private final Executor owner;
  private final Consumer<Throwable> failures;
  private final ObservableList<Job> running = FXCollections.observableArrayList();
  // Kept here: the list behind it holds it only weakly.
  private final ObservableList<Job> seen = FXCollections.unmodifiableObservableList(running);

  /// @param worker where work is done
  /// @param owner the thread that owns the session and everything in it
  /// @param failures is told, on the owner's thread, what work threw: a mistake of ours
  public Jobs(Executor worker, Executor owner, Consumer<Throwable> failures) {
    this.worker = worker;
    this.owner = owner;
    this.failures = failures;
  }

  /// Begins work and hands its result to `done`, on the owner's thread, unless it is cancelled.
  public <T> Job start(String title, Job.Work<T> work, Consumer<? super T> done) {
    Job job = new Job(title, owner);
    running.add(job);
    worker.execute(() -> run(job, work, done));
    return job;
  }

  /// What goes on now, the latest last; not to be changed from outside.
  public ObservableList<Job> running() {
    return seen;
  }

  private <T> void run(Job job, Job.Work<T> work, Consumer<? super T> done) {
    try {
      T result = work.run(job::reached);
      end(
          job,
          () -> {
            if (!job.cancelled()) {
              done.accept(result);
            }
          });
    } catch (CancellationException e) {
      end(job, () -> {});
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      end(job, () -> failures.accept(e));
    }
  }

  private void end(Job job, Runnable then) {
    owner.execute(() -> {
      running.remove(job);
      then.run();
    });
  }
}
