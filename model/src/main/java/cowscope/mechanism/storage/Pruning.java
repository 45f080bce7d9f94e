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

  /// Blocks `first` to `end - 1` become a hole. Subtrees that go as a whole go by one pointer.
  void hole(int first, int end) {
    FileEntry entry = tree.file(draft.world(), file.owner(), file.name());
    int height = tree.height(draft.world(), file);
    int fanout = Tree.fanout(draft.world());
    boolean toTheEnd = entry == null || end >= entry.size();
    long last = toTheEnd ? Math.round(Math.pow(fanout, height)) : end;
    for (long at = first; at < last; ) {
      long span = 1;
      int levels = height;
      while (levels > 1 && at % (span * fanout) == 0 && at + span * fanout <= last) {
        span *= fanout;
        levels--;
      }
      long slots = Math.min(fanout - at / span % fanout, (last - at) / span);
      cut((int) at, levels, (int) slots);
      at += slots * span;
    }
  }

  /// Neighbouring slots of one node point at nothing from now on.
  private void cut(int first, int levels, int slots) {
    Path whole = path().down(first, levels);
    if (whole.lowest() == null || !points(whole.lowestNode(), whole.lastSlot(), slots)) {
      return;
    }
    int level = levels;
    int changing = slots;
    while (level > 1 && !pointsElsewhere(path().down(first, level), changing)) {
      level--;
      changing = 1;
    }
    Path path = path().down(first, level);
    path.rewriting(changing);
    SlotRange range = RegionId.of(path.open(draft)).slots(path.lastSlot(), changing);
    List<Pointer> old = Tree.replace(draft, range, null, "hole");
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
