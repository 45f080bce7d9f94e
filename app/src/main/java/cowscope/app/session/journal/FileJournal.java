package cowscope.app.session.journal;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.WRITE;

import cowscope.app.session.Journal;
import cowscope.app.session.Leftover;
import cowscope.scenario.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A journal in a file of its own in the user's folder. A thread of its own appends to it, forces
/// each line to the disk, and begins anew when the file has grown much longer than the document.
public final class FileJournal implements Journal {
  private static final String SUFFIX = ".journal";
  private static final long LEAST_TO_SHORTEN = 1 << 20;
  private static final int TIMES_TO_SHORTEN = 8;
  private static final int SECONDS_TO_CLOSE = 5;

  private final Path folder;
  private final Path file;
  private final Consumer<? super IOException> failures;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("journal").factory());
  private final AtomicReference<@Nullable Order> latest = new AtomicReference<>();

  // Used on the journal's thread only.
  private @Nullable Claim claim;
  private @Nullable FileChannel channel;
  private @Nullable Entry before;
  private long wholeLength;
  private boolean failing;

  /// What to do next; of several only the last.
  ///
  /// @param entry what to put down, or null when nothing needs to be had back
  /// @param replaced what was left behind and is not needed after that
  private record Order(@Nullable Entry entry, List<Leftover> replaced) {
    Order after(@Nullable Order earlier) {
      if (earlier == null || earlier.replaced.isEmpty()) {
        return this;
      }
      List<Leftover> all = new ArrayList<>(earlier.replaced);
      all.addAll(replaced);
      return new Order(entry, all);
    }
  }

  /// @param folder where journals are; it need not exist
  /// @param failures is told, on a thread of the journal's, what could not be put down
  public FileJournal(Path folder, Consumer<? super IOException> failures) {
    this.folder = folder;
    this.file = folder.resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID() + SUFFIX);
    this.failures = failures;
  }

  @Override
  public void note(Entry entry) {
    order(new Order(entry, List.of()));
  }

  @Override
  public void clear() {
    order(new Order(null, List.of()));
  }

  @Override
  public void replace(Leftover leftover, Entry entry) {
    order(new Order(entry, List.of(leftover)));
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
        failures.accept(new IOException("the journal is not on the disk yet"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void order(Order order) {
    if (latest.getAndUpdate(order::after) == null && !thread.isShutdown()) {
      thread.execute(this::work);
    }
  }

  private void work() {
    Order order = latest.getAndSet(null);
    if (order == null) {
      return;
    }
    try {
      if (order.entry() == null) {
        remove();
      } else {
        write(order.entry());
      }
      order.replaced().forEach(Leftover::discard);
      failing = false;
    } catch (IOException e) {
      // What is noted next then begins the file anew. One word about it is enough.
      before = null;
      if (!failing) {
        failing = true;
        failures.accept(e);
      }
    }
  }

  private void write(Entry entry) throws IOException {
    Entry last = before;
    if (last == null || tooLong()) {
      begin(entry);
    } else if (!entry.equals(last)) {
      append(Lines.write(entry, last));
    }
    before = entry;
  }

  private boolean tooLong() throws IOException {
    return channel == null
        || channel.size() > Math.max(LEAST_TO_SHORTEN, TIMES_TO_SHORTEN * wholeLength);
  }

  private void begin(Entry entry) throws IOException {
    Files.createDirectories(folder);
    if (claim == null) {
      claim = Claim.of(file);
    }
    closeChannel();
    byte[] line = Lines.write(entry, null);
    WholeFile.write(file, out -> out.write(line));
    channel = FileChannel.open(file, WRITE, APPEND);
    wholeLength = line.length;
  }

  private void append(byte[] line) throws IOException {
    FileChannel out = channel;
    if (out != null) {
      ByteBuffer bytes = ByteBuffer.wrap(line);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(false);
    }
  }

  private void remove() throws IOException {
    before = null;
    closeChannel();
    Files.deleteIfExists(file);
    if (claim != null) {
      claim.end();
      claim = null;
    }
  }

  private void closeChannel() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }

  @Override
  public List<Leftover> leftovers() {
    List<Leftover> found = new ArrayList<>();
    for (Path journal : journals()) {
      try {
        Leftover leftover = claim(journal);
        if (leftover != null) {
          found.add(leftover);
        }
      } catch (IOException e) {
        failures.accept(e);
      }
    }
    found.sort(Comparator.comparing(Leftover::when).reversed());
    return List.copyOf(found);
  }

  private List<Path> journals() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(path -> path.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      failures.accept(e);
      return List.of();
    }
  }

  private @Nullable Leftover claim(Path journal) throws IOException {
    Claim claimed = journal.equals(file) ? null : Claim.of(journal);
    if (claimed == null) {
      return null;
    }
    if (!Files.exists(journal)) {
      claimed.end();
      return null;
    }
    Entry entry = Lines.read(Files.readAllBytes(journal));
    KeptLeftover leftover =
        entry == null
            ? null
            : new KeptLeftover(
                entry, Files.getLastModifiedTime(journal).toInstant(), journal, claimed);
    if (leftover == null) {
      // It was killed before it had put down anything.
      Files.deleteIfExists(journal);
      claimed.end();
    }
    return leftover;
  }
}
