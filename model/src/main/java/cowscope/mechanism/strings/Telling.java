package cowscope.mechanism.strings;

import cowscope.event.Event;
import cowscope.event.EventFields;
import cowscope.mechanism.Lexicon;
import cowscope.mechanism.Narration;
import cowscope.mechanism.Narrator;
import cowscope.world.Access;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.World;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells events in words, those of the library at work where it has its own:
/// `qt5.source.trapped.append` names the function that does in Qt 5 what `event.trapped.append`
/// says for all libraries, and `libstdc++-cow.detail.count-changed.gained` how it stores the count.
final class Telling {
  private static final int LONGEST = 40;

  private final Lexicon lexicon;
  private final Narrator narrator;

  Telling(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.narrator = new Narrator(lexicon);
  }

  Narration tell(World before, Event event, World after) {
    Map<String, Object> figures = figures(before, event, after);
    Narration told = narrator.tell(before, event, after, figures);
    String library = StringsMechanism.library(after);
    Object cause = figures.getOrDefault("cause", EventFields.of(event, after).get("cause"));
    String detail = own(library + ".detail." + event.word(), cause);
    String source = own(library + ".source." + event.word(), cause);
    return new Narration(
        told.title(),
        detail == null ? told.detail() : Lexicon.fill(detail, figures),
        source == null ? told.source() : source);
  }

  private @Nullable String own(String key, @Nullable Object cause) {
    String special = cause == null ? null : lexicon.find(key + "." + cause);
    return special == null ? lexicon.find(key) : special;
  }

  /// What the events do not say themselves.
  private static Map<String, Object> figures(World before, Event event, World after) {
    Map<String, Object> figures = new HashMap<>();
    if (event instanceof Event.BlockMarked(BlockId block, String key, Object value)) {
      boolean table =
          key.equals(Words.CAPACITY) && after.existingBlock(block).kind().equals(Words.ARRAY);
      figures.put("cause", table ? "table" : value == null ? "not-" + key : key);
    } else if (event instanceof Event.SlotMarked(_, String key, Object value)) {
      figures.put("cause", value == null ? "not-" + key : key);
    } else if (event instanceof Event.CountChanged(_, int was, int now)) {
      figures.put("cause", now > was ? "gained" : "lost");
      figures.put("storedBefore", was - 1);
      figures.put("storedAfter", now - 1);
    } else if (event instanceof Event.Trapped trapped) {
      BlockId block = before.target(trapped.slots().slot(0));
      owners(figures, block == null ? null : before.block(block));
    } else if (event instanceof Event.BlockCopied copied) {
      text(figures, after.block(copied.copy()));
    } else if (event instanceof Event.BlockFreed freed) {
      text(figures, before.block(freed.block()));
    } else if (event instanceof Event.Written written) {
      text(figures, after.block(written.block()));
    } else if (event instanceof Event.SlotPointed pointed) {
      boolean within = pointed.block() == null && pointed.access() == Access.BORROWED;
      figures.put("target", pointed.block() == null ? "nothing" : pointed.block());
      figures.put("cause", within ? "borrowed-within" : pointed.cause());
    }
    return figures;
  }

  private static void owners(Map<String, Object> figures, @Nullable Block block) {
    if (block != null) {
      figures.put("block", block.id());
      figures.put("owners", block.counted() ? block.refs() : 0);
      figures.put("held", block.counted() ? block.refs() + " owners" : "static data");
    }
  }

  private static void text(Map<String, Object> figures, @Nullable Block block) {
    String text = block == null ? null : block.value();
    if (text != null) {
      boolean longer = text.length() > LONGEST;
      figures.put("text", '"' + (longer ? text.substring(0, LONGEST) + "…" : text) + '"');
    } else {
      figures.put("text", "an array");
    }
  }
}
