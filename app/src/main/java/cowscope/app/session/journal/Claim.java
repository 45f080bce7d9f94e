package cowscope.app.session.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Says that a journal belongs to this process, by a lock on a file beside it, which ends with the
/// process however that ends.
final class Claim {
  /// The locks of this process. It must not open them again: on some systems closing a file gives
  /// up all locks that the process has on it.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path lock;
  private final FileChannel channel;

  private Claim(Path lock, FileChannel channel) {
    this.lock = lock;
    this.channel = channel;
  }

  /// Claims the journal; null when someone else has it.
  static @Nullable Claim of(Path journal) throws IOException {
    Path lock = journal.resolveSibling(journal.getFileName() + ".lock").toAbsolutePath();
    if (!HELD.add(lock)) {
      return null;
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(lock, CREATE, WRITE);
      if (channel.tryLock() != null) {
        Claim claim = new Claim(lock, channel);
        channel = null;
        return claim;
      }
    } finally {
      if (channel != null) {
        channel.close();
        HELD.remove(lock);
      }
    }
    return null;
  }

  /// Lets go of a journal that others may claim.
  void release() {
    try {
      channel.close();
    } catch (IOException e) {
      // The lock then ends with the process.
      return;
    }
    HELD.remove(lock);
  }

  /// Lets go of a journal that is not there any more.
  void end() {
    try {
      Files.deleteIfExists(lock);
    } catch (IOException e) {
      // A lock without a journal claims nothing.
      release();
      return;
    }
    release();
  }
}
