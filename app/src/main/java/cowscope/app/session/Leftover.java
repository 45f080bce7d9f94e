package cowscope.app.session;

import cowscope.app.session.edit.Document;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was open and unsaved when the program was killed.
public interface Leftover {
  /// Where it came from.
  Source source();

  Document document();

  /// What the file held that it came from, or null when there is none.
  @Nullable Stamp held();

  /// When it was last edited.
  Instant when();

  /// Forgets it for good.
  void discard();

  /// Leaves it for a later start.
  void release();
}
