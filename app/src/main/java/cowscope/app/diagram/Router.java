package cowscope.app.diagram;

import cowscope.world.BlockId;
import cowscope.world.SlotId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds ways for arrows between the boxes: out of the right edge of a card, through the room
/// between the lanes, into the left edge of a block; into a block with others before it through the
/// gutter below its row and up into its bottom.
public final class Router {
  /// How long an arrow's head is; its line ends before it.
  public static final double HEAD = 9;

  /// Between a head and what it points at.
  private static final double AIR = 2;

  /// The same where the block has a halo around it, or a ribbon beside it.
  private static final double HALO_AIR = 8;

  private static final double RIBBON_AIR = 12;

  private static final double NOT_YET = -1;

  /// Between arrows that leave one holder.
  private static final double WIDEST_START = 9;

  /// Tracks closer than this are one to the eye, so that arrows to one block share theirs.
  private static final double CLOSEST_TRACK = 4.5;

  private static final double WIDEST_TRACK = 10;
  private static final double FIRST_TRACK = 11;

  /// What a badge of the row below may reach up into the gutter.
  private static final double BADGES = 13;

  private static final double SMALL_BADGES = 6;
  private static final double SMALL_GUTTER = 26;

  private final Layout layout;

  public Router(Layout layout) {
    this.layout = layout;
  }

  /// Where a head points.
  public enum Toward {
    RIGHT,
    UP,
    DOWN
  }

  /// An arrow on its way.
  public record Way(Arrow arrow, Route route, Toward toward) {}

  private record Ends(Arrow arrow, Box from, Box to, double y, @Nullable Grid grid, int place) {
    boolean bottom() {
      return grid != null && !grid.role().heat() && grid.column(place) > 0;
    }

    /// The height at which the arrow would best arrive.
    double wanted() {
      return bottom() ? to.bottom() : to.centerY();
    }

    Ends from(double start) {
      return new Ends(arrow, from, to, start, grid, place);
    }

    /// Between its head and the edge of what it points at.
    double air() {
      return arrow.is(Arrow.Trait.KEPT_OFF) ? bottom() ? HALO_AIR : RIBBON_AIR : AIR;
    }
  }

  /// The ways of these arrows, which share the room. Arrows without a place at either end have
  /// none.
  public List<Way> ways(List<Arrow> arrows) {
    if (layout.cast().columns()) {
      return new Falls(layout).ways(arrows);
    }
    List<Ends> ends = new ArrayList<>();
    for (Arrow arrow : arrows) {
      Ends found = ends(arrow);
      if (found != null) {
        ends.add(found);
      }
    }
    ends = spread(ends);
    Map<SlotId, Double> ports = ports(ends);
    Map<SlotId, Double> tracks = tracks(ends);
    List<Goal> goals = new ArrayList<>();
    for (Ends end : ends) {
      SlotId slot = end.arrow().slot();
      goals.add(goal(end, ports.getOrDefault(slot, 0.0), tracks.getOrDefault(slot, 0.0)));
    }
    Passages passages = passages(goals);
    return goals.stream().map(goal -> way(goal, passages)).toList();
  }

  /// Where an arrow has to get to.
  ///
  /// @param y the height at which it arrives
  /// @param port where along the edge it ends
  private record Goal(Ends ends, int from, int to, double left, double y, double port) {}

  private Goal goal(Ends ends, double port, double track) {
    int to = layout.lane(ends.to());
    double left = ends.bottom() ? layout.lanes().get(to).left() : ends.to().x();
    double y = ends.bottom() ? ends.to().bottom() + track : port;
    Grid grid = ends.grid();
    if (grid != null && grid.role().heat()) {
      left = grid.area().x();
      y = ends.to().centerY();
    }
    return new Goal(ends, layout.lane(ends.from()), to, left, y, port);
  }

  /// Forward through the lanes between; backward through the lanes of both ends too.
  private Passages passages(List<Goal> goals) {
    Passages passages = new Passages(layout.lanes());
    for (Goal goal : goals) {
      SlotId slot = goal.ends().arrow().slot();
      double start = goal.ends().y();
      for (int lane = goal.from() + 1; lane < goal.to(); lane++) {
        double share = (double) (lane - goal.from()) / (goal.to() - goal.from());
        passages.ask(slot, lane, start + (goal.y() - start) * share, start);
      }
      for (int lane = goal.from(); lane >= goal.to(); lane--) {
        passages.ask(slot, lane, goal.y(), start);
      }
    }
    passages.settle();
    return passages;
  }

  private @Nullable Ends ends(Arrow arrow) {
    Box from = layout.holder(arrow.slot().region());
    BlockId block = arrow.block();
    Box to = layout.block(block);
    if (from == null || to == null) {
      return null;
    }
    Grid grid = layout.nodes().containsKey(block) ? null : layout.grids().get(block.prefix());
    int place = grid == null ? -1 : grid.role().cellOf(block.number());
    Section section = layout.sections().get(arrow.slot().region());
    double y = section == null ? NOT_YET : section.slot(arrow.slot().index()).centerY();
    return new Ends(arrow, from, to, y, grid, place);
  }

  /// Slots that are drawn leave at their own height; the others of a holder spread below its
  /// corner, where its count is, those to higher targets above.
  private static List<Ends> spread(List<Ends> all) {
    Map<Box, List<Ends>> hidden = new HashMap<>();
    for (Ends end : all) {
      if (end.y() == NOT_YET) {
        hidden.computeIfAbsent(end.from(), key -> new ArrayList<>()).add(end);
      }
    }
    Map<SlotId, Double> starts = new HashMap<>();
    hidden.forEach((from, leaving) -> {
      leaving.sort(Comparator.comparingDouble(Ends::wanted));
      double height = Math.min(from.height(), LayoutBuilder.CARD_HEAD);
      double first = from.y() + height * 0.4;
      double room = height * 0.5;
      double apart = Math.min(WIDEST_START, room / Math.max(1, leaving.size() - 1));
      double used = apart * (leaving.size() - 1);
      for (int i = 0; i < leaving.size(); i++) {
        starts.put(leaving.get(i).arrow().slot(), first + (room - used) / 2 + i * apart);
      }
    });
    return all.stream()
        .map(end -> end.from(starts.getOrDefault(end.arrow().slot(), end.y())))
        .toList();
  }

  /// Where along its edge each arrow ends: those into one block share the edge in the order of
  /// their starts.
  private static Map<SlotId, Double> ports(List<Ends> ends) {
    Map<Box, List<Ends>> byTarget = new LinkedHashMap<>();
    ends.forEach(end -> byTarget.computeIfAbsent(end.to(), key -> new ArrayList<>()).add(end));
    Map<SlotId, Double> ports = new HashMap<>();
    for (List<Ends> into : byTarget.values()) {
      into.sort(Comparator.comparingDouble(Ends::y));
      for (int i = 0; i < into.size(); i++) {
        double share = (i + 1.0) / (into.size() + 1.0);
        Ends end = into.get(i);
        double port =
            end.bottom()
                ? end.to().x() + end.to().width() * (0.25 + share / 2)
                : end.to().y() + end.to().height() * share;
        ports.put(end.arrow().slot(), port);
      }
    }
    return ports;
  }

  /// How far below its row each arrow runs: those to nearer blocks above those to farther ones.
  private static Map<SlotId, Double> tracks(List<Ends> ends) {
    Map<Long, List<Ends>> gutters = new TreeMap<>();
    for (Ends end : ends) {
      Grid grid = end.grid();
      if (grid != null && end.bottom()) {
        long gutter = Math.round(end.to().bottom() * 16);
        gutters.computeIfAbsent(gutter, key -> new ArrayList<>()).add(end);
      }
    }
    Map<SlotId, Double> tracks = new HashMap<>();
    gutters.values().forEach(gutter -> tracks(gutter, tracks));
    return tracks;
  }

  private static void tracks(List<Ends> gutter, Map<SlotId, Double> tracks) {
    gutter.sort(
        Comparator.comparingDouble((Ends end) -> end.to().x()).thenComparingDouble(Ends::y));
    Grid grid = gutter.getFirst().grid();
    double room = grid == null ? 0 : grid.gap().height();
    double first = Math.min(FIRST_TRACK, room / 2);
    double last = Math.max(first, room - (room < SMALL_GUTTER ? SMALL_BADGES : BADGES));
    boolean each = (last - first) / Math.max(1, gutter.size() - 1) >= CLOSEST_TRACK;
    Map<Object, Integer> numbers = new LinkedHashMap<>();
    for (Ends end : gutter) {
      numbers.putIfAbsent(each ? end.arrow().slot() : end.to(), numbers.size());
    }
    double apart = Math.min(WIDEST_TRACK, (last - first) / Math.max(1, numbers.size() - 1));
    for (Ends end : gutter) {
      int number = numbers.getOrDefault(each ? end.arrow().slot() : end.to(), 0);
      tracks.put(end.arrow().slot(), first + number * apart);
    }
  }

  private Way way(Goal goal, Passages passages) {
    Ends end = goal.ends();
    Pen pen = new Pen(end.from().right() + 1, end.y());
    double stop = goal.left() - (end.bottom() ? AIR : end.air()) - HEAD;
    if (goal.to() > goal.from()) {
      forward(pen, goal, passages);
      pen.swing(stop, goal.y());
    } else {
      backward(pen, goal, passages);
      pen.curve(stop - 30, pen.y(), stop - 30, goal.y(), stop, goal.y());
    }
    if (end.bottom()) {
      double shaft = end.to().bottom() + end.air() + HEAD;
      if (goal.y() > shaft + 1) {
        pen.corner(goal.port(), goal.y(), goal.port(), shaft, 8);
      }
      pen.line(goal.port(), Math.min(goal.y(), shaft));
    }
    return new Way(end.arrow(), pen.done(), end.bottom() ? Toward.UP : Toward.RIGHT);
  }

  private void forward(Pen pen, Goal goal, Passages passages) {
    for (int lane = goal.from() + 1; lane < goal.to(); lane++) {
      Lane passed = layout.lanes().get(lane);
      double height = passages.height(goal.ends().arrow().slot(), lane);
      pen.swing(passed.left() - 4, height).line(passed.right() + 4, height);
    }
  }

  /// Around: out to the right and back through every lane, to come in from the left.
  private void backward(Pen pen, Goal goal, Passages passages) {
    for (int lane = goal.from(); lane >= goal.to(); lane--) {
      Lane passed = layout.lanes().get(lane);
      double height = passages.height(goal.ends().arrow().slot(), lane);
      double right = passed.right() + 4;
      if (lane == goal.from()) {
        pen.curve(right + 36, pen.y(), right + 36, height, right, height);
      } else {
        pen.swing(right, height);
      }
      pen.line(passed.left() - 4, height);
    }
  }
}
