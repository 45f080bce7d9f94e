package cowscope.app.ui.stage;

import cowscope.app.diagram.Subject;
import cowscope.mechanism.Depiction;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// Says beside the mouse what a dot of a heat map is, since there is no room for it on the dot.
final class HoverTip extends Label {
  /// Of those who point at a block, so many are named.
  private static final int NAMED = 4;

  HoverTip() {
    getStyleClass().add("hover-tip");
    setMouseTransparent(true);
    setManaged(false);
    setVisible(false);
  }

  void show(@Nullable Subject subject, World world, Depiction depiction) {
    String text = subject == null ? "" : text(subject, world, depiction);
    setVisible(!text.isEmpty());
    setText(text);
    // Its size, by which it is kept on the stage, depends on the font that the style sheet sets.
    applyCss();
    autosize();
  }

  private static String text(Subject subject, World world, Depiction depiction) {
    return switch (subject) {
      case Subject.OfBlock(BlockId id) -> block(id, world, depiction);
      case Subject.OfSlots(SlotRange range) -> {
        Slot slot = world.slot(range.slot(0));
        yield slot == null
            ? ""
            : slot.label()
                + " "
                + depiction.target(world, slot)
                + " "
                + depiction.access(world, slot);
      }
      case Subject.OfOwner(String owner) -> owner;
    };
  }

  private static String block(BlockId id, World world, Depiction depiction) {
    Block block = world.block(id);
    if (block == null) {
      return id + " · " + depiction.word("free");
    }
    String state = block.refs() > 1 ? "shared" : block.refs() == 1 ? "private" : "unused";
    List<SlotId> slots = world.slotsOf(id);
    String names = slots.stream().limit(NAMED).map(world::label).collect(Collectors.joining(", "));
    String more = slots.size() > NAMED ? ", … " : "";
    String value = block.value() == null ? "" : " · \"" + block.value() + "\"";
    String count = block.counted() ? " ×" + block.refs() : "";
    return id
        + " · "
        + depiction.word(block, state)
        + count
        + value
        + (names.isEmpty() ? "" : "\n" + names + more);
  }
}
