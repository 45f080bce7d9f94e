package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Lexicon;
import cowscope.mechanism.Narration;
import cowscope.mechanism.Narrator;
import cowscope.world.Block;
import cowscope.world.World;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Events in words, with the figures that the worlds around them hold, and the function that does
/// it in the file system shown.
final class Telling {
  private final Lexicon lexicon;
  private final Narrator narrator;

  Telling(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.narrator = new Narrator(lexicon);
  }

  Narration tell(World before, Event event, World after) {
    Map<String, Object> figures = figures(before, event, after).all();
    Narration told = narrator.tell(before, event, after, figures);
    return new Narration(told.title(), told.detail(), source(before, event, figures));
  }

  private @Nullable String source(World world, Event event, Map<String, Object> figures) {
    StorageSettings settings = StorageSettings.of(world);
    if (settings.eager()) {
      return null;
    }
    String key = "source." + settings.layout() + "." + event.word();
    String special = lexicon.find(key + "." + figures.get("cause"));
    return special != null ? special : lexicon.find(key);
  }

  private static Figures figures(World before, Event event, World after) {
    Figures figures = new Figures(before, after);
    return switch (event) {
      case Event.Attempted attempted ->
          figures.cause(attempted.cause()).path(attempted.slots()).sharers(attempted.slots());
      case Event.ValueRead read -> figures.path(read.slots());
      case Event.Answered answered -> figures.cause(answered.cause()).answered(answered.slot());
      case Event.Noted noted -> figures.cause(noted.cause());
      case Event.OwnerAdded added -> figures.cause(added.kind());
      case Event.OwnerRemoved removed -> figures.cause(removed.cause());
      case Event.OwnerMarked marked -> figures.mark(marked.key(), marked.value());
      case Event.RegionAdded added -> figures.cause(added.kind()).holder(added.region());
      case Event.BlockAllocated taken ->
          figures
              .cause(Figures.takenCause(taken))
              .blocks(taken.block(), taken.count())
              .name(taken.value());
      case Event.BlockCopied copied ->
          figures
              .cause(Figures.copyCause(before, copied))
              .name(before.existingBlock(copied.source()).value())
              .blocks(copied.copy(), copied.count());
      case Event.BlockFreed freed ->
          figures.cause(freed.cause()).blocks(freed.block(), freed.count());
      case Event.BlockMarked marked ->
          figures.mark(marked.key(), marked.value()).name(nodeName(before, marked));
      case Event.Written written ->
          figures
              .cause(written.cause())
              .blocks(written.block(), written.count())
              .path(written.slots());
      case Event.SlotPointed pointed ->
          figures
              .cause(Figures.pointCause(before, pointed))
              .holder(pointed.slots().region())
              .target(pointed.block(), pointed.slots().count());
      case Event.SlotProtected changed ->
          figures.cause(changed.cause()).holder(changed.slots().region());
      case Event.SlotAdded added -> figures.holder(added.slot().region()).put("key", added.name());
      case Event.SlotRemoved removed ->
          figures.cause(removed.cause()).holder(removed.slot().region());
      case Event.SlotMarked marked -> figures.mark(marked.key(), marked.value());
      case Event.WorldMarked marked -> figures.mark(marked.key(), marked.value());
      case Event.CountChanged changed ->
          figures.name(before.existingBlock(changed.block()).value());
      case Event.Trapped _,
          Event.RegionRemoved _,
          Event.RegionMarked _,
          Event.PoolAdded _,
          Event.PoolRemoved _,
          Event.BlockIntroduced _,
          Event.BlockOverwritten _,
          Event.PartCopied _,
          Event.BlockMoved _,
          Event.BlockExtended _,
          Event.BlockTurned _,
          Event.BlockResized _,
          Event.SlotsShared _,
          Event.SlotFilled _,
          Event.SlotsFilled _,
          Event.SlotsCopied _ ->
          figures;
    };
  }

  private static @Nullable String nodeName(World before, Event.BlockMarked marked) {
    Block block = before.block(marked.block());
    return block == null ? null : block.value();
  }
}
