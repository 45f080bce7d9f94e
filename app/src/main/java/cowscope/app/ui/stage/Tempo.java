package cowscope.app.ui.stage;

import cowscope.event.Event;
import javafx.util.Duration;

/// How long each event takes at speed 1.
final class Tempo {
  private static final Duration ANNOUNCE = Duration.millis(250);
  private static final Duration FAULT = Duration.millis(400);
  private static final Duration COPY = Duration.millis(700);
  private static final Duration REMAP = Duration.millis(500);
  private static final Duration COUNT = Duration.millis(300);
  private static final Duration WRITE = Duration.millis(300);
  private static final Duration ASIDE = Duration.millis(120);

  private Tempo() {}

  static Duration of(Event event) {
    return switch (event) {
      case Event.Attempted _, Event.ValueRead _ -> ANNOUNCE;
      case Event.Trapped _, Event.Answered _ -> FAULT;
      case Event.BlockCopied _, Event.PartCopied _, Event.BlockOverwritten _, Event.BlockMoved _ ->
          COPY;
      case Event.SlotPointed _, Event.SlotsShared _, Event.SlotsCopied _ -> REMAP;
      case Event.CountChanged _ -> COUNT;
      case Event.Written _, Event.SlotFilled _, Event.SlotsFilled _ -> WRITE;
      case Event.OwnerAdded _,
          Event.OwnerRemoved _,
          Event.RegionAdded _,
          Event.RegionRemoved _,
          Event.PoolAdded _,
          Event.PoolRemoved _,
          Event.BlockAllocated _,
          Event.BlockIntroduced _,
          Event.BlockExtended _,
          Event.BlockFreed _,
          Event.BlockTurned _,
          Event.BlockResized _,
          Event.SlotProtected _,
          Event.SlotAdded _,
          Event.SlotRemoved _ ->
          COUNT;
      case Event.Noted _,
          Event.OwnerMarked _,
          Event.RegionMarked _,
          Event.BlockMarked _,
          Event.SlotMarked _,
          Event.WorldMarked _ ->
          ASIDE;
    };
  }
}
