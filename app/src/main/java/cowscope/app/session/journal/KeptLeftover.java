package cowscope.app.session.journal;

import cowscope.app.session.Journal;
import cowscope.app.session.Leftover;
import cowscope.app.session.Source;
import cowscope.app.session.Stamp;
import cowscope.app.session.edit.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A journal that was left behind, and the claim to it.
record KeptLeftover(Journal.Entry entry, Instant when, Path journal, Claim claim)
    implements Leftover {

  @Override
  public Source source() {
    return entry.source();
  }

  @Override
  public Document document() {
    return entry.document();
  }

  @Override
  public @Nullable Stamp held() {
    return entry.held();
  }

  @Override
  public void discard() {
    try {
      Files.deleteIfExists(journal);
      claim.end();
    } catch (IOException e) {
      // It is then offered again: better twice than never.
      claim.release();
    }
  }

  @Override
  public void release() {
    claim.release();
  }
}
