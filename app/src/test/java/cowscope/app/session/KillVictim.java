package cowscope.app.session;

import cowscope.app.session.edit.Edit;
import cowscope.app.session.journal.FileJournal;
import cowscope.scenario.ScenarioStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// Edits and saves a file until it is killed, and says of each edit when it was made.
final class KillVictim {
  private static final int SAVE_EVERY = 7;
  private static final long LONGEST_PAUSE_NANOS = 8_000_000;

  private KillVictim() {}

  /// @param args the file, the folder of journals, a seed
  public static void main(String[] args) {
    Random random = new Random(Long.parseLong(args[2]));
    Journal journal = new FileJournal(Path.of(args[1]), KillVictim::fail);
    Jobs jobs = new Jobs(Runnable::run, Runnable::run, KillVictim::fail);
    Session session =
        new Session(new ScenarioLoader(), jobs, new RecentFiles(new MemorySettings()), journal);
    session.open(new Source.InFile(Path.of(args[0])));
    for (int version = 1; ; version++) {
      session.editing().apply(new Edit.Insert(1, List.of(ScenarioStep.of("spawn p" + version))));
      session.editing().apply(new Edit.Title("version " + version));
      System.out.println("edited " + version + " " + System.currentTimeMillis());
      if (random.nextInt(SAVE_EVERY) == 0) {
        System.out.println("saving " + version);
        session.keeping().save(_ -> {});
        System.out.println("saved " + version);
      }
      if (session.editing().document().steps().size() > 100) {
        session.editing().apply(new Edit.Delete(List.of(60, 61, 62, 63, 64, 65)));
      }
      LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE_NANOS));
    }
  }

  private static void fail(Throwable failure) {
    throw new IllegalStateException(failure);
  }
}
