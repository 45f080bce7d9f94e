package cowscope.app.diagram;

import cowscope.world.SlotId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// At which height each arrow passes each lane between its ends.
final class Passages {
  private final List<Lane> lanes;
  private final Map<Integer, Map<Lane.Gap, List<Wish>>> wishes = new HashMap<>();
  private final Map<SlotId, Map<Integer, Double>> heights = new HashMap<>();

  Passages(List<Lane> lanes) {
    this.lanes = lanes;
  }

  /// An arrow that would pass best at height `y`; `from` is where it starts.
  private record Wish(SlotId slot, double y, double from) {}

  /// Asks for a passage as near to `y` as there is room.
  void ask(SlotId slot, int lane, double y, double from) {
    Map<Lane.Gap, List<Wish>> gaps = wishes.computeIfAbsent(lane, key -> new HashMap<>());
    lanes.get(lane).gaps().stream()
        .filter(gap -> gaps.getOrDefault(gap, List.of()).size() < gap.lines())
        .min(Comparator.comparingDouble(gap -> gap.away(y)))
        .ifPresent(gap ->
            gaps.computeIfAbsent(gap, key -> new ArrayList<>()).add(new Wish(slot, y, from)));
  }

  /// Gives everyone a height, those that start higher above those that start lower.
  void settle() {
    wishes.forEach((lane, gaps) ->
        gaps.forEach((gap, passing) -> {
          passing.sort(Comparator.comparingDouble(Wish::from));
          for (int i = 0; i < passing.size(); i++) {
            heights
                .computeIfAbsent(passing.get(i).slot(), key -> new HashMap<>())
                .put(lane, gap.line(i, passing.size()));
          }
        }));
  }

  double height(SlotId slot, int lane) {
    return heights.getOrDefault(slot, Map.of()).getOrDefault(lane, 0.0);
  }
}
