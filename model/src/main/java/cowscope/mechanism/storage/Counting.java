package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// Says that counts below a copied node rose.
final class Counting {
  private Counting() {}

  /// @param slots which slots of the copy to speak of; the others are about to change
  static void tell(Draft draft, BlockId copy, IntPredicate slots) {
    World world = draft.world();
    List<Block> children = new ArrayList<>();
    world.forEachPointer(
        Counts.slots(world, copy),
        (index, block, access) -> {
          Block child = world.block(block);
          if (slots.test(index) && child != null && child.counted()) {
            children.add(child);
          }
        });
    if (children.size() == 1) {
      Block child = children.getFirst();
      draft.then(new Event.CountChanged(child.id(), child.refs() - 1, child.refs()));
    } else if (children.size() > 1) {
      String names =
          children.stream()
              .map(child -> child.id() + " " + (child.refs() - 1) + " → " + child.refs())
              .collect(Collectors.joining(", "));
      draft.then(
          new Event.Noted(
              "children",
              Attributes.of("node", copy.toString())
                  .with("count", children.size())
                  .with("children", names)));
    }
  }
}
