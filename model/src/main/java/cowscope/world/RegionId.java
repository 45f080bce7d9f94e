package cowscope.world;

/// Where a region lies: in an owner, under a name, or in a block that itself has slots.
public sealed interface RegionId {

  /// What the region is called by itself.
  String name();

  /// A named region of an owner.
  record InOwner(String owner, String region) implements RegionId {
    @Override
    public String name() {
      return region;
    }

    @Override
    public String toString() {
      return owner + "." + region;
    }
  }

  /// The slots of a block: a tree node, a layer, an array.
  record InBlock(BlockId block) implements RegionId {
    @Override
    public String name() {
      return "slots";
    }

    @Override
    public String toString() {
      return block.toString();
    }
  }

  static RegionId of(String owner, String region) {
    return new InOwner(owner, region);
  }

  static RegionId of(BlockId block) {
    return new InBlock(block);
  }

  /// The slot at `index` of this region.
  default SlotId slot(int index) {
    return new SlotId(this, index);
  }

  /// `count` slots of this region, from `first` on.
  default SlotRange slots(int first, int count) {
    return new SlotRange(this, first, count);
  }
}
