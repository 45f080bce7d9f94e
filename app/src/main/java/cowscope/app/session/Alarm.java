package cowscope.app.session;

import java.time.Duration;

/// Calls once after a while, on the thread that owns the session. The clock of playback, given from
/// outside so that tests need not wait.
public interface Alarm {
  /// Calls `then` when the time is over, in place of what was to be called before.
  void set(Duration in, Runnable then);

  /// Calls nothing any more.
  void cancel();
}
