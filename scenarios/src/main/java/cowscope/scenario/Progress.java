package cowscope.scenario;

import java.util.concurrent.CancellationException;

/// Hears how far long work has come, and may stop it.
@FunctionalInterface
public interface Progress {
  /// Nobody listens, nothing is stopped.
  Progress NONE = (done, total) -> true;

  /// So much is done.
  ///
  /// @return whether to go on
  boolean reached(long done, long total);

  /// Tells how far the work has come.
  ///
  /// @throws CancellationException when it is not to go on
  default void report(long done, long total) {
    if (!reached(done, total)) {
      throw new CancellationException("cancelled");
    }
  }
}
