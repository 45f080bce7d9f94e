package cowscope.world;

/// Slots that lie side by side in one region: `count` of them, from index `first` on.
public record SlotRange(RegionId region, int first, int count) {

  public SlotRange {
    if (first < 0 || count < 1) {
      throw new IllegalArgumentException("no such range: " + first + ", " + count);
    }
  }

  /// The slot at place `offset` of the range.
  public SlotId slot(int offset) {
    return new SlotId(region, first + offset);
  }

  /// The index after the last slot.
  public int end() {
    return first + count;
  }

  @Override
  public String toString() {
    return region + (count == 1 ? "[" + first + "]" : "[" + first + "-" + (end() - 1) + "]");
  }
}
