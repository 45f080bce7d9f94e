package cowscope.app.session;

import cowscope.scenario.Mistake;
import cowscope.scenario.Script;
import cowscope.world.World;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Tries commands while one types. In a heavy world that is done aside: a mistake is found at once,
/// and what takes longer than half a frame counts as making sense. If it does not after all, the
/// run of the step tells.
public final class Trial {
  private static final long PATIENCE_MILLIS = 8;

  private final AtomicBoolean busy = new AtomicBoolean();
  private final Executor aside;

  Trial() {
    this(work -> Thread.ofPlatform().daemon().name("trial").start(work));
  }

  /// @param aside where what may take long is tried
  Trial(Executor aside) {
    this.aside = aside;
  }

  /// Why a command would not run in `world`, or null when it would, or may.
  @Nullable Mistake check(Script script, String text, World world) {
    if (!Weight.heavy(world)) {
      return script.check(text, world);
    }
    Mistake misspelt = script.check(text);
    boolean free = misspelt == null && busy.compareAndSet(false, true);
    return free ? soon(script, text, world) : misspelt;
  }

  private @Nullable Mistake soon(Script script, String text, World world) {
    FutureTask<@Nullable Mistake> task = new FutureTask<>(() -> tried(script, text, world));
    aside.execute(task);
    try {
      return task.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private @Nullable Mistake tried(Script script, String text, World world) {
    try {
      return script.check(text, world);
    } finally {
      busy.set(false);
    }
  }
}
