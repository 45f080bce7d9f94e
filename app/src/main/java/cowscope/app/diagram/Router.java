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

  private static final double TRACK = 5;
  private static final double FIRST_TRACK = 11;

  /// What a badge of the row below may reach up into the gutter.
  private static final double BADGES = 13;

  private final Layout layout;

  public Router(Layout layout) {
    this.layout = layout;
  }

  /// An arrow on its way.
  ///
  /// @param up whether its head points up instead of to the right
  public record Way(Arrow arrow, Route route, boolean up) {}

  private record Ends(Arrow arrow, Box from, Box to, double y, @Nullable Grid grid, int place) {
    boolean bottom() {
      return grid != null && !grid.role().heat() && grid.column(place) > 0;
    }
  }

  /// The ways of these arrows, which share the room. Arrows without a place at either end have
  /// none.
  public List<Way> ways(List<Arrow> arrows) {
    List<Ends> ends = new ArrayList<>();
    Map<Box, Integer> hidden = new HashMap<>();
    for (Arrow arrow : arrows) {
      Ends found = ends(arrow, hidden);
      if (found != null) {
        ends.add(found);
      }
    }
    Map<SlotId, Double> ports = ports(ends);
    Map<SlotId, Double> tracks = tracks(ends);
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      Ends end = ends.get(i);
      double port = ports.getOrDefault(end.arrow().slot(), 0.0);
      ways.add(way(end, port, tracks.getOrDefault(end.arrow().slot(), 0.0), i));
    }
    return ways;
  }

  private @Nullable Ends ends(Arrow arrow, Map<Box, Integer> hidden) {
    Box from = layout.holder(arrow.slot().region());
    BlockId block = arrow.block();
    Box to = layout.block(block);
    if (from == null || to == null) {
      return null;
    }
    Grid grid = layout.nodes().containsKey(block) ? null : layout.grids().get(block.prefix());
    int place = grid == null ? -1 : grid.role().cellOf(block.number());
    return new Ends(arrow, from, to, startY(arrow, from, hidden), grid, place);
  }

  /// Slots that are drawn leave at their own height, the others spread below the holder's name.
  private double startY(Arrow arrow, Box from, Map<Box, Integer> hidden) {
    Section section = layout.sections().get(arrow.slot().region());
    if (section != null) {
      return section.slot(arrow.slot().index()).centerY();
    }
    int before = hidden.merge(from, 1, Integer::sum) - 1;
    return from.y() + Math.min(14 + before * 9.0, from.height() - 6);
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
    for (List<Ends> gutter : gutters.values()) {
      gutter.sort(Comparator.comparingDouble((Ends end) -> end.to().x()).thenComparing(Ends::y));
      for (int i = 0; i < gutter.size(); i++) {
        Grid grid = gutter.get(i).grid();
        double room = grid == null ? 0 : grid.gap().height();
        double first = Math.min(FIRST_TRACK, room / 2);
        double last = Math.max(first, room - BADGES);
        tracks.put(gutter.get(i).arrow().slot(), Math.min(first + i * TRACK, last));
      }
    }
    return tracks;
  }

  private Way way(Ends end, double port, double track, int number) {
    Pen pen = new Pen(end.from().right() + 1, end.y());
    int from = layout.lane(end.from());
    int to = layout.lane(end.to());
    Box target = end.to();
    boolean bottom = end.bottom();
    double y = bottom ? target.bottom() + track : port;
    double left = bottom ? layout.lanes().get(to).left() : target.x();
    Grid grid = end.grid();
    if (grid != null && grid.role().heat()) {
      left = grid.area().x();
      y = target.centerY();
    }
    if (to > from) {
      forward(pen, end.y(), from, to, y, number);
    } else {
      backward(pen, end, from, to, y, number);
    }
    double stop = left - AIR - HEAD;
    pen.swing(bottom ? left - AIR - HEAD : stop, y);
    if (bottom) {
      double shaft = target.bottom() + AIR + HEAD;
      if (y > shaft + 1) {
        pen.corner(port, y, port, shaft, 8);
      }
      pen.line(port, Math.min(y, shaft));
    }
    return new Way(end.arrow(), pen.done(), bottom);
  }

  private void forward(Pen pen, double startY, int from, int to, double y, int number) {
    for (int lane = from + 1; lane < to; lane++) {
      Lane passed = layout.lanes().get(lane);
      double share = (double) (lane - from) / (to - from);
      double channel = passed.channel(startY + (y - startY) * share, number);
      pen.swing(passed.left() - 4, channel).line(passed.right() + 4, channel);
    }
  }

  /// Around: out to the right, back through every lane, in from the left.
  private void backward(Pen pen, Ends end, int from, int to, double y, int number) {
    double right = layout.lanes().get(from).right();
    double at = end.y();
    for (int lane = from; lane >= to; lane--) {
      Lane passed = layout.lanes().get(lane);
      double channel = passed.channel(y, number);
      double out = lane == from ? right + 1 : passed.right() + 4;
      if (lane == from) {
        pen.curve(out + 40, at, out + 40, channel, passed.right() + 4, channel);
      } else {
        pen.swing(passed.right() + 4, channel);
      }
      pen.line(passed.left() - 4, channel);
    }
    double left = layout.lanes().get(to).left();
    double stop = end.to().x() - AIR - HEAD;
    double channel = layout.lanes().get(to).channel(y, number);
    pen.curve(left - 34, channel, left - 34, y, stop, y);
  }
}
