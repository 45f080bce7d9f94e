package cowscope.app.diagram;

import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers over a run what there is to know about one region.
final class RegionRecord {
  /// Slots of a small region are never folded.
  private static final int SMALL = 12;

  /// A region that falls into more parts than this is not drawn in rows anyway.
  private static final int MANY = 256;

  final Lives lives = new Lives();
  private final RegionId id;
  private boolean counted;
  private boolean named;
  private String pattern = Region.NUMBERED;
  private int size;
  private boolean hidden;
  private boolean shown;
  private boolean stacked;
  private boolean view;
  private boolean touched;
  private boolean spelled;
  private int letters;
  private int names;
  private int targets;
  private int head;

  /// The first slots of the parts.
  private final BitSet cuts = new BitSet();

  /// Names that slots ever had; a named region draws only those.
  private final BitSet seen = new BitSet();

  RegionRecord(RegionId id) {
    this.id = id;
  }

  void is(int slots, boolean counts, String slotPattern) {
    size = Math.max(size, slots);
    counted |= counts;
    pattern = slotPattern;
    named = slotPattern.contains("{name}");
  }

  /// @param unlessNumbered whether its slots are drawn when they have names
  /// @param always whether they are drawn even when they have numbers and lie in a block
  void draw(boolean unlessNumbered, boolean always) {
    hidden |= !unlessNumbered;
    shown |= always;
  }

  /// What its slots point at stands on one another.
  void stack(boolean stacks) {
    stacked |= stacks;
  }

  /// It is a view.
  void view() {
    view = true;
  }

  /// An event names some of its slots.
  void touch() {
    touched = true;
  }

  /// Whether it has no slots ever, and no event names any.
  boolean bare() {
    return size == 0 && !touched;
  }

  /// What one of its slots says beside its name.
  void says(String target) {
    targets = Math.max(targets, target.length());
  }

  /// So many letters are above its slots, or in the line of their holder.
  void headed(int letters) {
    head = Math.max(head, letters);
  }

  int head() {
    return head;
  }

  /// Values in its slots may be drawn character by character.
  void spell(boolean spells) {
    spelled |= spells;
  }

  /// One of its slots holds this value itself.
  void filled(String value) {
    letters = spelled ? Math.max(letters, value.length()) : 0;
  }

  void isLike(RegionRecord other) {
    is(other.size, other.counted, other.pattern);
    seen.or(other.seen);
    hidden |= other.hidden;
    shown |= other.shown;
    spelled |= other.spelled;
    names = Math.max(names, other.names);
    targets = Math.max(targets, other.targets);
    cuts.or(other.cuts);
  }

  /// @param name how the slot is called, or null when it goes by its number
  void saw(int index, @Nullable String name) {
    names = Math.max(names, name == null ? 0 : name.length());
    size = Math.max(size, index + 1);
    seen.set(index);
  }

  void cut(SlotRange range) {
    cut(range.first(), range.end());
  }

  void cut(int first, int end) {
    cuts.set(first);
    cuts.set(end);
  }

  /// The slots of the range look like those of the other region from now on.
  void cutLike(RegionRecord other, SlotRange range) {
    cut(range);
    for (int at = other.cuts.nextSetBit(range.first());
        at >= 0 && at < range.end();
        at = other.cuts.nextSetBit(at + 1)) {
      cuts.set(at);
    }
  }

  RegionRole role(int place) {
    boolean numbers = id instanceof RegionId.InBlock && !named;
    boolean none = hidden || (numbers && !shown) || (named && seen.isEmpty());
    return new RegionRole(
        id,
        place,
        size,
        counted,
        named,
        pattern,
        letters,
        names + Math.max(0, targets - CardSize.NAMED_TARGET),
        stacked,
        view,
        view && !touched,
        none ? RegionRole.Form.HIDDEN : RegionRole.Form.ROWS,
        none ? List.of() : rows(),
        null);
  }

  private List<SlotRange> rows() {
    List<SlotRange> rows = new ArrayList<>();
    int first = 0;
    while (first < size && rows.size() <= MANY) {
      int end = size <= SMALL || named ? first + 1 : nextCut(first + 1);
      if (!named || seen.get(first)) {
        rows.add(id.slots(first, end - first));
      }
      first = end;
    }
    return List.copyOf(rows);
  }

  private int nextCut(int from) {
    int at = cuts.nextSetBit(from);
    return at < 0 ? size : Math.min(at, size);
  }
}
