package cowscope.world;

import org.jspecify.annotations.Nullable;

/// A named run of slots.
///
/// @param kind what the mechanism calls it, such as `private` or `shared`
/// @param size how many slots there are, used or not
/// @param counted whether its slots count in `refs`; the page cache's do not
/// @param pattern how a slot is written, with `{owner}`, `{region}`, `{index}` and `{name}`; that
///   of a single slot needs none of the last two
/// @param entries the packed slots
/// @param epoch raised whenever write permission is withdrawn from all slots at once
/// @param details what few slots have beyond that
public record Region(
    String name,
    String kind,
    int size,
    boolean counted,
    String pattern,
    Attributes attributes,
    LongVector entries,
    int epoch,
    Vector<SlotDetail> details) {

  /// The pattern of numbered slots in an owner's region: `ls.heap[0]`.
  public static final String NUMBERED = "{owner}.{region}[{index}]";

  /// The pattern of slots that go by their own name: `x`.
  public static final String NAMED = "{name}";

  /// A region whose slots are all empty.
  public static Region empty(
      String name, String kind, int size, boolean counted, String pattern, Attributes attributes) {
    return new Region(
        name, kind, size, counted, pattern, attributes, LongVector.EMPTY, 0, Vector.empty());
  }

  public Access access(int index) {
    return Entry.access(entries.get(index), epoch);
  }

  public boolean has(int index, Mark mark) {
    return Entry.has(entries.get(index), mark, epoch);
  }

  public boolean pointsSomewhere(int index) {
    return Entry.hasBlock(entries.get(index));
  }

  /// Whether any slot of the range points at a block or holds a value.
  public boolean any(SlotRange range) {
    return entries.firstSet(range.first(), range.count()) >= 0;
  }

  /// The name of a slot, or null where slots are only numbered or the slot does not exist.
  public @Nullable String slotName(int index) {
    SlotDetail detail = details.get(index);
    return detail == null ? null : detail.name();
  }

  /// The slot called `slotName`, or -1.
  public int indexOf(String slotName) {
    for (int index = 0; index < size; index++) {
      if (slotName.equals(slotName(index))) {
        return index;
      }
    }
    return -1;
  }

  /// Whether the slots of this region go by names and not by numbers.
  public boolean named() {
    return pattern.contains("{name}");
  }

  /// Whether there is a slot at `index`: always in a numbered region, in a named one while it
  /// lives.
  public boolean exists(int index) {
    return index >= 0 && index < size && (!named() || slotName(index) != null);
  }

  String label(String owner, int index) {
    String slotName = slotName(index);
    return pattern
        .replace("{owner}", owner)
        .replace("{region}", name)
        .replace("{index}", Integer.toString(index))
        .replace("{name}", slotName == null ? "?" : slotName);
  }

  /// The slot that people write as `label`, or -1.
  int find(String owner, String label) {
    String shape = pattern.replace("{owner}", owner).replace("{region}", name);
    String hole = named() ? "{name}" : "{index}";
    int at = shape.indexOf(hole);
    if (at < 0) {
      return size > 0 && label.equals(shape) ? 0 : -1;
    }
    String after = shape.substring(at + hole.length());
    boolean fits =
        label.length() > shape.length() - hole.length()
            && label.startsWith(shape.substring(0, at))
            && label.endsWith(after);
    if (!fits) {
      return -1;
    }
    String middle = label.substring(at, label.length() - after.length());
    return named() ? indexOf(middle) : number(middle);
  }

  private int number(String digits) {
    if (digits.length() > 8 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    int index = Integer.parseInt(digits);
    return index < size ? index : -1;
  }

  Region withEntries(LongVector changed) {
    return new Region(name, kind, size, counted, pattern, attributes, changed, epoch, details);
  }

  /// Write permission and EXCLUSIVE are withdrawn from every slot: by raising the epoch, or, when
  /// the stamps cannot count that far, by rewriting the entries.
  Region withdrawn(int raised) {
    if (raised <= Entry.MAX_EPOCH) {
      return new Region(name, kind, size, counted, pattern, attributes, entries, raised, details);
    }
    LongVector rewritten = entries.map(0, size, (index, entry) -> Entry.withdrawn(entry));
    return new Region(name, kind, size, counted, pattern, attributes, rewritten, 0, details);
  }

  Region withDetail(int index, @Nullable SlotDetail detail) {
    return withDetails(details.with(index, detail), Math.max(size, index + 1));
  }

  Region withDetails(Vector<SlotDetail> changed, int newSize) {
    return new Region(name, kind, newSize, counted, pattern, attributes, entries, epoch, changed);
  }

  Region withAttributes(Attributes changed) {
    return new Region(name, kind, size, counted, pattern, changed, entries, epoch, details);
  }

  SlotDetail detail(int index) {
    SlotDetail detail = details.get(index);
    return detail == null ? SlotDetail.NONE : detail;
  }
}
