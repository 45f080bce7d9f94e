package cowscope.mechanism.storage;

import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a commit writes down beside the trees themselves: Btrfs's tree of tree roots, ZFS's list of
/// datasets.
///
/// @param state what the file system remembers beyond its trees
record RootList(int transaction, List<Entry> entries, Attributes state) {
  static final RootList NONE = new RootList(0, List.of(), Attributes.NONE);

  private static final List<String> LASTING =
      List.of(Words.State.SNAPSHOTS, Words.State.CLONES, Words.State.VERSIONS);

  RootList {
    entries = List.copyOf(entries);
  }

  /// One subvolume or snapshot.
  record Entry(
      String name, String kind, @Nullable String parent, Attributes attributes, BlockId root) {}

  /// What a commit of `world` would write down.
  static RootList of(World world) {
    List<Entry> entries = new ArrayList<>();
    for (Owner owner : Subvolumes.all(world)) {
      BlockId root = Subvolumes.rootNode(world, owner.name());
      if (root != null) {
        entries.add(
            new Entry(owner.name(), owner.kind(), owner.parent(), owner.attributes(), root));
      }
    }
    Attributes state = Attributes.NONE;
    for (String key : LASTING) {
      state = state.with(key, world.state().get(key));
    }
    return new RootList(Transactions.running(world), entries, state);
  }

  static List<String> lasting() {
    return LASTING;
  }

  @Nullable Entry entry(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst().orElse(null);
  }

  /// Whether nothing is different but the number of the transaction.
  boolean sameAs(RootList other) {
    return entries.equals(other.entries) && state.equals(other.state);
  }

  /// As traces show it: `@ N4, monday N3`.
  @Override
  public String toString() {
    return entries.stream()
        .map(entry -> entry.name() + " " + entry.root())
        .collect(Collectors.joining(", "));
  }
}
