package cowscope.app.ui.stage;

import cowscope.app.diagram.Arrow;
import cowscope.app.diagram.Diagram;
import cowscope.app.diagram.Subject;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;

/// Lights what one looks at with its arrows, and dims the rest.
final class Spotlight {
  /// More arrows than this cannot be told apart.
  private static final int MOST = 100;

  private final Picture picture;
  private final List<Node> extra = new ArrayList<>();

  Spotlight(Picture picture) {
    this.picture = picture;
  }

  /// Lights these; nobody dims when there are none.
  void light(Diagram diagram, Set<Subject> subjects) {
    picture.remove(extra);
    extra.clear();
    List<Arrow> arrows = new ArrayList<>();
    for (Subject subject : subjects) {
      arrows.addAll(diagram.arrowsOf(picture.places().cast(), subject, MOST));
    }
    Set<SlotId> slots = new HashSet<>();
    Set<BlockId> blocks = new HashSet<>();
    for (Arrow arrow : arrows) {
      slots.add(arrow.slot());
      blocks.add(arrow.block());
      if (arrow.slot().region() instanceof RegionId.InBlock(BlockId holder)) {
        blocks.add(holder);
      }
    }
    addMissing(arrows);
    picture.arrows().forEach((slot, arrow) -> show(arrow, subjects, slots.contains(slot)));
    picture
        .things()
        .forEach(thing -> show(thing, subjects, lit(thing.subject(), subjects, slots, blocks)));
  }

  private void addMissing(List<Arrow> arrows) {
    List<Arrow> missing =
        arrows.stream().filter(arrow -> !picture.arrows().containsKey(arrow.slot())).toList();
    picture
        .ways(missing)
        .values()
        .forEach(way -> {
          ArrowNode node = new ArrowNode(way);
          node.pseudoClassStateChanged(Names.LIT, true);
          extra.add(node);
        });
    extra.addAll(picture.marks(missing));
    picture.add(extra);
  }

  private static void show(Thing thing, Set<Subject> subjects, boolean lit) {
    show((Node) thing, subjects, lit);
  }

  private static void show(Node node, Set<Subject> subjects, boolean lit) {
    node.pseudoClassStateChanged(Names.LIT, !subjects.isEmpty() && lit);
    node.pseudoClassStateChanged(Names.DIMMED, !subjects.isEmpty() && !lit);
  }

  private static boolean lit(
      Subject subject, Set<Subject> subjects, Set<SlotId> slots, Set<BlockId> blocks) {
    return subjects.contains(subject)
        || switch (subject) {
          case Subject.OfOwner _ -> true;
          case Subject.OfBlock(BlockId block) -> blocks.contains(block);
          case Subject.OfSlots(SlotRange range) ->
              slots.stream().anyMatch(slot -> within(slot, range));
        };
  }

  private static boolean within(SlotId slot, SlotRange range) {
    return slot.region().equals(range.region())
        && slot.index() >= range.first()
        && slot.index() < range.end();
  }
}
