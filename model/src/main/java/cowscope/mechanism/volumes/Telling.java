package cowscope.mechanism.volumes;

import cowscope.event.Event;
import cowscope.event.EventFields;
import cowscope.mechanism.Lexicon;
import cowscope.mechanism.Narration;
import cowscope.mechanism.Narrator;
import cowscope.world.Owner;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.LinkedHashMap;
import java.util.Map;

/// Events in words. A cause that means something else for one kind of device has a text of its own:
/// `event.trapped.first-write.vss.title`.
final class Telling {
  private Telling() {}

  static Narration tell(Lexicon lexicon, World before, Event event, World after) {
    Map<String, Object> extra = new LinkedHashMap<>();
    Map<String, Object> fields = EventFields.of(event, after);
    SlotId slot = EventFields.slot(event);
    if (slot != null) {
      who(extra, before.owner(Devices.owner(slot)) == null ? after : before, slot);
    }
    if (event instanceof Event.OwnerMarked marked) {
      extra.put("cause", marked.key());
    } else if (event instanceof Event.WorldMarked marked && marked.key().equals(Words.GONE)) {
      extra.put("cause", marked.key());
    } else if (event instanceof Event.WorldMarked marked) {
      extra.put("block", marked.key().replace(Words.WEAR + ".", ""));
    }
    String cause = String.valueOf(extra.getOrDefault("cause", fields.get("cause")));
    String special = cause + "." + Devices.text(after, Words.KIND);
    if (lexicon.find("event." + event.word() + "." + special + ".title") != null) {
      extra.put("cause", special);
    }
    return new Narrator(lexicon).tell(before, event, after, extra);
  }

  private static void who(Map<String, Object> extra, World world, SlotId slot) {
    String name = Devices.owner(slot);
    Owner owner = world.owner(name);
    extra.put("owner", name);
    extra.put("chunk", slot.index());
    if (owner != null) {
      extra.put("kind", owner.kind());
      extra.put("volume", owner.parent() == null ? name : owner.parent());
      int waiting = Devices.lacking(world, name, slot.index()).size();
      extra.put("waiting", waiting);
    }
  }
}
