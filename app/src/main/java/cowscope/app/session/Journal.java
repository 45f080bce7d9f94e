package cowscope.app.session;

import cowscope.app.session.edit.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where every edit is put down, so that nothing is lost when the program is killed.
public interface Journal extends AutoCloseable {
  /// Puts nothing down: for pictures, commands and tests.
  Journal NONE =
      new Journal() {
        @Override
        public void note(Entry entry) {}

        @Override
        public void clear() {}

        @Override
        public void replace(Leftover leftover, Entry entry) {}

        @Override
        public List<Leftover> leftovers() {
          return List.of();
        }

        @Override
        public void close() {}
      };

  /// What is open.
  ///
  /// @param held what the file held that it comes from, or null when there is none
  record Entry(Source source, Document document, @Nullable Stamp held) {}

  /// Puts down what is open now; returns at once. It is on the disk within a second.
  void note(Entry entry);

  /// Hears that a file holds everything, or that it is not wanted.
  void clear();

  /// Puts down what is open now and was recovered; what was left behind goes as soon as that is on
  /// the disk.
  void replace(Leftover leftover, Entry entry);

  /// What programs that are no longer running left behind, the latest first. Nobody else is offered
  /// it until it is recovered, discarded or released.
  List<Leftover> leftovers();

  /// Waits until everything that was noted is on the disk, and ends.
  @Override
  void close();
}
