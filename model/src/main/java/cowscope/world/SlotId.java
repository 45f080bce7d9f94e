package cowscope.world;

/// One slot: a region and the index in it. How people write it, [World#label] says.
public record SlotId(RegionId region, int index) {

  /// This slot as a range of one.
  public SlotRange alone() {
    return new SlotRange(region, index, 1);
  }

  @Override
  public String toString() {
    return region + "[" + index + "]";
  }
}
