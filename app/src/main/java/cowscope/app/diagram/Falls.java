package cowscope.app.diagram;

import cowscope.app.diagram.Router.Toward;
import cowscope.app.diagram.Router.Way;
import cowscope.world.SlotId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds ways for arrows from cards that stand side by side to blocks in a row below them: out of
/// the right edge of a card, down beside it, along the room above the blocks, and into one from
/// above. Arrows keep the order of their cards, so that they do not cross.
final class Falls {
  private static final double FIRST = 14;
  private static final double APART = 8;
  private static final double TRACK = 10;

  /// Above the blocks the lines of copies run.
  private static final double ABOVE_BLOCKS = 36;

  private static final double AIR = 2;
  private static final double RADIUS = 9;

  /// What a badge takes of a block's upper edge.
  private static final double BADGE = 34;

  private final Layout layout;

  Falls(Layout layout) {
    this.layout = layout;
  }

  /// An arrow and where it runs down.
  private record Fall(Arrow arrow, Box from, Box to, double y, double x) {}

  List<Way> ways(List<Arrow> arrows) {
    List<Fall> falls = new ArrayList<>();
    Map<Box, List<Arrow>> byCard = new LinkedHashMap<>();
    for (Arrow arrow : arrows) {
      Box from = layout.holder(arrow.slot().region());
      if (from != null && layout.block(arrow.block()) != null) {
        byCard.computeIfAbsent(from, key -> new ArrayList<>()).add(arrow);
      }
    }
    byCard.forEach((from, leaving) -> beside(from, leaving, falls));
    Map<SlotId, Double> ports = ports(falls);
    Map<SlotId, Integer> tracks = tracks(falls, ports);
    return falls.stream().map(fall -> way(fall, ports, tracks)).toList();
  }

  /// Of the arrows of one card the higher ones run farther out.
  private void beside(Box from, List<Arrow> leaving, List<Fall> falls) {
    leaving.sort(Comparator.comparingDouble(this::start));
    for (int i = 0; i < leaving.size(); i++) {
      Arrow arrow = leaving.get(i);
      Box to = layout.block(arrow.block());
      if (to != null) {
        double x = from.right() + FIRST + (leaving.size() - 1 - i) * APART;
        falls.add(new Fall(arrow, from, to, start(arrow), x));
      }
    }
  }

  private double start(Arrow arrow) {
    Box slot = layout.slot(arrow.slot());
    return slot == null ? 0 : slot.centerY();
  }

  private static Map<SlotId, Double> ports(List<Fall> falls) {
    Map<Box, List<Fall>> byTarget = new LinkedHashMap<>();
    falls.forEach(fall -> byTarget.computeIfAbsent(fall.to(), key -> new ArrayList<>()).add(fall));
    Map<SlotId, Double> ports = new HashMap<>();
    byTarget.forEach((to, into) -> {
      into.sort(Comparator.comparingDouble(Fall::x));
      double room = to.width() - BADGE;
      for (int i = 0; i < into.size(); i++) {
        ports.put(into.get(i).arrow().slot(), to.x() + room * (i + 1) / (into.size() + 1));
      }
    });
    return ports;
  }

  /// Those that come from farther away run lower.
  private static Map<SlotId, Integer> tracks(List<Fall> falls, Map<SlotId, Double> ports) {
    Map<SlotId, Integer> tracks = new HashMap<>();
    List<Fall> right = new ArrayList<>();
    List<Fall> left = new ArrayList<>();
    for (Fall fall : falls) {
      (fall.x() < ports.getOrDefault(fall.arrow().slot(), 0.0) ? right : left).add(fall);
    }
    right.sort(Comparator.comparingDouble(Fall::x));
    left.sort(Comparator.comparingDouble(Fall::x).reversed());
    for (List<Fall> side : List.of(right, left)) {
      for (int i = 0; i < side.size(); i++) {
        tracks.put(side.get(i).arrow().slot(), i);
      }
    }
    return tracks;
  }

  private static Way way(Fall fall, Map<SlotId, Double> ports, Map<SlotId, Integer> tracks) {
    SlotId slot = fall.arrow().slot();
    double port = ports.getOrDefault(slot, fall.to().centerX());
    double track = fall.to().y() - ABOVE_BLOCKS - tracks.getOrDefault(slot, 0) * TRACK;
    double end = fall.to().y() - AIR - Router.HEAD;
    Route route =
        new Pen(fall.from().right() + 1, fall.y())
            .corner(fall.x(), fall.y(), fall.x(), track, RADIUS)
            .corner(fall.x(), track, port, track, RADIUS)
            .corner(port, track, port, end, RADIUS)
            .line(port, end)
            .done();
    return new Way(fall.arrow(), route, Toward.DOWN);
  }
}
