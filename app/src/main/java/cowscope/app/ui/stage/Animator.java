package cowscope.app.ui.stage;

import cowscope.app.diagram.Arrow;
import cowscope.app.diagram.Box;
import cowscope.app.diagram.Card;
import cowscope.app.diagram.Cell;
import cowscope.app.diagram.CopyLine;
import cowscope.app.diagram.Diagram;
import cowscope.app.diagram.Difference;
import cowscope.app.diagram.Route;
import cowscope.app.diagram.Router;
import cowscope.app.diagram.Subject;
import cowscope.event.Event;
import cowscope.world.BlockId;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Makes the motion of an event: what appeared fades in, what went fades out, arrows bend to where
/// they point now, and a copy travels from its source.
final class Animator {
  /// An arrow on its way is a line of so many points.
  private static final int POINTS = 32;

  /// How far a copy rises on its way.
  private static final double RISE = 30;

  /// From here on the copy itself is seen; before, only a hint of it.
  private static final double LANDED = 0.92;

  private static final double UNTIL_LANDED = 0.2;

  private static final Duration LEAST_STILL = Duration.millis(600);

  private final Picture picture;

  Animator(Picture picture) {
    this.picture = picture;
  }

  /// Everything moves.
  Act moving(Change change) {
    Act act = new Act(Tempo.of(change.event()));
    change.born().forEach(node -> appear(act, node));
    change.gone().forEach(gone -> leave(act, gone));
    bend(act, change);
    change(act, change);
    emphasise(act, change);
    return act;
  }

  /// Nothing moves: for a while, what was stands faintly beside what is.
  Act still(Change change) {
    Act act = new Act(longer(Tempo.of(change.event())));
    for (Keep.Gone gone : change.gone()) {
      gone.layer().getChildren().add(gone.node());
      gone.node().pseudoClassStateChanged(Names.GHOST, true);
      act.then(() -> gone.layer().getChildren().remove(gone.node()));
    }
    change.ways().forEach((slot, way) -> ghost(act, slot, way));
    change(act, change);
    return act;
  }

  /// Long enough to see what changed when nothing moves.
  private static Duration longer(Duration duration) {
    return duration.lessThan(LEAST_STILL) ? LEAST_STILL : duration;
  }

  /// A new way grows from where it starts; all else fades in.
  private static void appear(Act act, Node node) {
    if (node instanceof ArrowNode arrow && arrow.way().arrow().is(Arrow.Trait.NEW)) {
      List<Route.Point> all = arrow.way().route().points(POINTS);
      act.move(part ->
          arrow.showPoints(all.subList(0, Math.clamp(Math.round(part * POINTS), 2, POINTS))));
      act.then(() -> arrow.show(arrow.way()));
    } else {
      act.fadeIn(node);
    }
  }

  private static void leave(Act act, Keep.Gone gone) {
    gone.layer().getChildren().add(gone.node());
    act.fadeOut(gone.node());
    act.then(() -> gone.layer().getChildren().remove(gone.node()));
  }

  private void ghost(Act act, SlotId slot, Router.Way way) {
    ArrowNode node = picture.arrows().get(slot);
    if (node != null && !node.way().arrow().block().equals(way.arrow().block())) {
      ArrowNode ghost = new ArrowNode(way);
      ghost.pseudoClassStateChanged(Names.GHOST, true);
      List<Node> ghosts = List.of(ghost);
      picture.add(ghosts);
      act.then(() -> picture.remove(ghosts));
    }
  }

  private void bend(Act act, Change change) {
    picture
        .arrows()
        .forEach((slot, node) -> {
          Router.Way old = change.ways().get(slot);
          if (old != null && !old.route().equals(node.way().route())) {
            bend(act, node, old.route().points(POINTS));
          }
        });
  }

  private static void bend(Act act, ArrowNode node, List<Route.Point> from) {
    Router.Way end = node.way();
    List<Route.Point> to = end.route().points(POINTS);
    act.move(part ->
        node.showPoints(
            IntStream.range(0, POINTS)
                .mapToObj(i -> between(from.get(i), to.get(i), part))
                .toList()));
    act.then(() -> node.show(node.way()));
  }

  private static Route.Point between(Route.Point a, Route.Point b, double part) {
    return new Route.Point(a.x() + (b.x() - a.x()) * part, a.y() + (b.y() - a.y()) * part);
  }

  /// Counts and values show old and new side by side while it lasts.
  private void change(Act act, Change change) {
    if (change.event() instanceof Event.CountChanged(BlockId block, int before, int after)) {
      Badge badge = badge(block);
      if (badge != null) {
        badge.showChange(before, after);
        act.pulse(badge, 0.15);
        act.then(badge::showMark);
      }
      return;
    }
    var cells = Difference.of(change.before().cells(), change.after().cells());
    for (BlockId id : cells.changed()) {
      Cell old = Objects.requireNonNull(change.before().cells().get(id));
      CellNode node = picture.cell(id);
      if (node != null && !Objects.equals(old.value(), node.cell().value())) {
        node.showChange(old.value());
        act.then(node::showValue);
      }
      if (node != null) {
        keep(act, node.badge(), old.mark(), node.cell().mark());
      }
    }
  }

  /// A count stays as it was until the event that tells of its change.
  private static void keep(Act act, Badge badge, @Nullable String old, @Nullable String now) {
    if (old != null && now != null && !old.equals(now)) {
      badge.showBefore(old);
      act.then(badge::showMark);
    }
  }

  private @Nullable Badge badge(BlockId block) {
    CellNode cell = picture.cell(block);
    if (cell != null) {
      return cell.badge();
    }
    CardNode card = picture.card(Subject.of(block));
    return card == null ? null : card.badge();
  }

  private void emphasise(Act act, Change change) {
    Event event = change.event();
    if (event instanceof Event.Attempted(SlotRange slots, _, _, _, _)) {
      pulse(act, slots);
    } else if (event instanceof Event.ValueRead(SlotRange slots, _, _)) {
      pulse(act, slots);
    } else if (event instanceof Event.SlotProtected(SlotRange slots, _, _, _)) {
      pulse(act, slots);
    } else if (event instanceof Event.Trapped(SlotRange slots, _)) {
      shake(act, slots);
    } else if (event instanceof Event.Answered(_, SlotId slot, _) && slot != null) {
      shake(act, slot.alone());
    } else if (event instanceof Event.BlockCopied) {
      change.after().copies().forEach(line -> travel(act, line, change));
    }
  }

  private void pulse(Act act, SlotRange slots) {
    Node node = picture.slot(slots.slot(0));
    if (node != null) {
      act.pulse(node, 0.03);
    }
  }

  private void shake(Act act, SlotRange slots) {
    Node node = picture.slot(slots.slot(0));
    if (node != null) {
      act.shake(node);
    }
  }

  /// A ghost of the source travels to where the copy appears.
  private void travel(Act act, CopyLine line, Change change) {
    Box from = picture.places().block(line.source());
    Box to = picture.places().block(line.copy());
    Node ghost = from == null ? null : ghost(line.source(), from, change.after());
    Node copy = picture.block(line.copy());
    if (ghost == null || from == null || to == null || copy == null) {
      return;
    }
    ghost.setManaged(false);
    ghost.setMouseTransparent(true);
    ghost.setFocusTraversable(false);
    ghost.pseudoClassStateChanged(Names.GHOST, true);
    picture.front().getChildren().add(ghost);
    act.move(part -> {
      ghost.setTranslateX((to.x() - from.x()) * part);
      ghost.setTranslateY((to.y() - from.y()) * part - RISE * Math.sin(part * Math.PI));
      copy.setOpacity(part < LANDED ? UNTIL_LANDED : 1);
    });
    act.then(() -> {
      copy.setOpacity(1);
      picture.front().getChildren().remove(ghost);
    });
  }

  /// A second node for the block, to travel.
  private @Nullable Node ghost(BlockId block, Box at, Diagram diagram) {
    Cell cell = diagram.cells().get(block);
    Card card = diagram.cards().get(Subject.of(block));
    if (card != null) {
      return new CardNode(card, at, picture.places());
    }
    return cell == null ? null : new CellNode(cell, at, picture.crowded());
  }
}
