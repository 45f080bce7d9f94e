package cowscope.mechanism.counters;

import cowscope.event.Event;
import cowscope.mechanism.Lexicon;
import cowscope.mechanism.Narration;
import cowscope.mechanism.Narrator;
import cowscope.world.World;
import java.util.HashMap;
import java.util.Map;

/// Tells events in words.
final class Telling {
  private final Narrator narrator;

  Telling(Lexicon lexicon) {
    this.narrator = new Narrator(lexicon);
  }

  Narration tell(World before, Event event, World after) {
    Map<String, Object> figures = new HashMap<>();
    if (event instanceof Event.BlockMarked(_, String key, Object value)) {
      figures.put("cause", value == null ? "not-" + key : key);
    } else if (event instanceof Event.SlotMarked(_, String key, Object value)) {
      figures.put("cause", value == null ? "not-" + key : key);
    } else if (event instanceof Event.OwnerMarked(_, String key, Object value)) {
      figures.put("cause", value == null ? "not-" + key : key);
    } else if (event instanceof Event.WorldMarked) {
      figures.put("cause", "freed");
    } else if (event instanceof Event.Noted(String cause, var noted) && cause.equals("executes")) {
      figures.put("cause", "executes-" + noted.get("instruction"));
    } else if (event instanceof Event.RegionAdded added) {
      figures.put("cause", added.kind());
    }
    return narrator.tell(before, event, after, figures);
  }
}
