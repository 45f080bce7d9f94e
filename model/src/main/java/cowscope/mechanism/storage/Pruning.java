package cowscope.mechanism.storage;

import cowscope.mechanism.Draft;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes holes in a file's tree; nodes that would be left empty go, down from the highest of them.
final class Pruning {
  private final Tree tree;
  private final Draft draft;
  private final Located file;

  Pruning(Tree tree, Draft draft, Located file) {
    this.tree = tree;
    this.draft = draft;
    this.file = file;
  }

  /// Blocks of one leaf become a hole.
  void hole(int first, int count) {
    Path leaf = path().down(first);
    if (leaf.lowest() == null || !points(leaf.lowestNode(), leaf.lastSlot(), count)) {
      return;
    }
    int levels = leaf.levels() - 1;
    int changing = count;
    while (levels > 1 && !pointsElsewhere(path().down(first, levels), changing)) {
      levels--;
      changing = 1;
    }
    Path path = path().down(first, levels);
    path.rewriting(changing);
    SlotRange slots = RegionId.of(path.open(draft)).slots(path.lastSlot(), changing);
    List<Pointer> old = Tree.replace(draft, slots, null, "hole");
    tree.keeping().letGo(draft, file.owner(), old);
    path.close(draft);
  }

  private Path path() {
    return new Path(tree, draft.world(), file.owner(), file.name());
  }

  private boolean points(BlockId node, int first, int count) {
    World world = draft.world();
    for (int slot = first; slot < first + count; slot++) {
      @Nullable BlockId target = world.target(RegionId.of(node).slot(slot));
      if (target != null) {
        return true;
      }
    }
    return false;
  }

  /// Whether the lowest node of a path would still point at something without the slots that go.
  private boolean pointsElsewhere(Path path, int going) {
    int slot = path.lastSlot();
    int size = Tree.fanout(draft.world());
    return points(path.lowestNode(), 0, slot)
        || points(path.lowestNode(), slot + going, size - slot - going);
  }
}
