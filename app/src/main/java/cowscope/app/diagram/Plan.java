package cowscope.app.diagram;

import cowscope.world.BlockId;
import cowscope.world.RegionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A layout while it grows from left to right.
final class Plan {
  final List<Title> titles = new ArrayList<>();
  final List<Lane> lanes = new ArrayList<>();
  final Map<String, Box> owners = new LinkedHashMap<>();
  final Map<BlockId, Box> nodes = new HashMap<>();
  final Map<RegionId, Section> sections = new HashMap<>();
  final Map<String, Grid> grids = new LinkedHashMap<>();

  /// Where the box stands for what has no room.
  @Nullable Box rest;

  /// Where all that stands so far ends.
  double right;

  double bottom;

  Plan(double left) {
    right = left;
  }

  /// Boxes one above the other, which end at `end`.
  void add(double left, double end, List<Box> boxes) {
    lanes.add(new Lane(left, end, boxes));
    right = end;
  }

  void reach(double y) {
    bottom = Math.max(bottom, y);
  }

  Layout layout(Cast cast, Metrics metrics, double beyond) {
    return new Layout(
        cast,
        metrics,
        right + beyond,
        bottom + metrics.margin(),
        List.copyOf(titles),
        List.copyOf(lanes),
        owners,
        nodes,
        sections,
        grids,
        rest);
  }
}
