package cowscope.scenario;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// What a file needs of the disk to outlive a power cut. Between the calls so that a test sees
/// their order, which no killed process shows: what was not forced is still in memory then.
interface Disk {
  /// The one that the files are on.
  Disk REAL = new Disk() {};

  default FileChannel open(Path file, OpenOption... options) throws IOException {
    return FileChannel.open(file, options);
  }

  /// Returns when everything written to the channel is on the disk.
  default void force(FileChannel channel) throws IOException {
    channel.force(true);
  }

  /// Puts a file in the place of another, which is there whole until then.
  default void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
