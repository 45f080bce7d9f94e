package cowscope.mechanism.layers;

import cowscope.event.Effort;
import cowscope.event.Event;
import cowscope.event.EventFields;
import cowscope.mechanism.Amount;
import cowscope.mechanism.Lexicon;
import cowscope.mechanism.Narration;
import cowscope.mechanism.Narrator;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Events in words. A cause that means something else for one driver has a text of its own:
/// `event.block-copied.copy-up.aufs.title`. Worlds come with their merged views.
final class Telling {
  private final Map<String, Object> extra = new LinkedHashMap<>();
  private final World before;
  private final World after;

  private Telling(World before, World after) {
    this.before = before;
    this.after = after;
  }

  static Narration tell(Lexicon lexicon, World before, Event event, World after) {
    Telling telling = new Telling(before, after);
    telling.gather(event);
    Map<String, Object> fields = EventFields.between(before, event, after);
    Map<String, Object> extra = telling.extra;
    String cause = String.valueOf(extra.getOrDefault("cause", fields.get("cause")));
    String special = cause + "." + after.setup().get(Words.DRIVER, "");
    if (lexicon.find("event." + event.word() + "." + special + ".title") != null) {
      extra.put("cause", special);
    }
    return new Narrator(lexicon).tell(before, event, after, extra);
  }

  private void gather(Event event) {
    SlotId slot = EventFields.slot(event);
    if (slot != null) {
      about(slot);
    }
    String place = place(event);
    if (place != null) {
      extra.put("cause", place);
    } else if (event instanceof Event.SlotMarked(SlotId id, String key, Object value)) {
      extra.put("cause", value == null ? gone(id, key) : key);
    } else if (event instanceof Event.Written written
        && written.block().prefix().equals(Words.LAYER)) {
      extra.put("cause", "named");
    } else if (event instanceof Event.OwnerMarked marked) {
      extra.put("cause", marked.key());
    } else if (event instanceof Event.Noted(String cause, Attributes figures)
        && cause.equals(Effort.REMARK)
        && figures.get("times") == null) {
      extra.put("cause", "metadata-amplification");
    } else if (event instanceof Event.BlockCopied copied) {
      file(copied.source());
    } else if (event instanceof Event.PartCopied copied) {
      file(copied.source());
      long whole = before.existingBlock(copied.source()).bytes();
      extra.put("whole", Amount.bytes(whole));
    }
  }

  /// Where a slot or a region appears, so that each can be told in its own words; null for other
  /// events.
  private @Nullable String place(Event event) {
    if (event instanceof Event.RegionAdded added) {
      if (added.region() instanceof RegionId.InOwner(String owner, _)) {
        extra.put("owner", owner);
      }
      return added.kind();
    }
    return event instanceof Event.SlotAdded added
        ? after.existingRegion(added.slot().region()).kind()
        : null;
  }

  /// A mark goes; when a whiteout is all that is left of the entry, that is why.
  private String gone(SlotId id, String key) {
    Slot slot = before.slot(id);
    boolean hidden = slot != null && slot.attributes().is(Words.WHITEOUT);
    return hidden && !key.equals(Words.WHITEOUT) ? "stripped" : "no-" + key;
  }

  private void about(SlotId id) {
    Slot slot = before.slot(id) == null ? after.slot(id) : before.slot(id);
    if (id.region() instanceof RegionId.InOwner(String owner, _)) {
      extra.put("owner", owner);
      int layers = before.owner(owner) == null ? 0 : Stacks.topFirst(before, owner).size();
      extra.put("layers", layers);
    } else if (id.region() instanceof RegionId.InBlock(BlockId layer)) {
      extra.put("owner", title(layer));
    }
    if (slot != null) {
      Attributes attributes = slot.attributes();
      extra.put("path", path(slot.label()));
      extra.put("from", attributes.get("from", "?"));
      Long bytes = (Long) attributes.get("bytes");
      extra.put("fileAmount", Amount.bytes(bytes == null ? 0 : bytes));
    }
  }

  /// `c1:/etc/motd` without what stands before the path.
  private static String path(String label) {
    int at = label.indexOf(":/");
    return at < 0 ? label : label.substring(at + 1);
  }

  private void file(BlockId source) {
    extra.put("path", name(source));
  }

  /// A path that leads to a file.
  private String name(BlockId file) {
    for (SlotId id : before.slotsOf(file)) {
      Slot slot = before.slot(id);
      if (slot != null && slot.label().contains(":/")) {
        return path(slot.label());
      }
    }
    return file.toString();
  }

  private String title(BlockId layer) {
    @Nullable String value = Views.value(after, layer);
    value = value == null ? Views.value(before, layer) : value;
    return value == null ? layer.toString() : value;
  }
}
