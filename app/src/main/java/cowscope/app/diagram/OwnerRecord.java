package cowscope.app.diagram;

import cowscope.world.RegionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers over a run what there is to know about one owner.
final class OwnerRecord {
  private final String name;
  private final String kind;
  private final @Nullable String parent;
  private final int born;
  private final Lives lives = new Lives();
  private int remark;
  private final Map<RegionId, RegionRecord> regions = new LinkedHashMap<>();

  OwnerRecord(String name, String kind, @Nullable String parent, int born) {
    this.name = name;
    this.kind = kind;
    this.parent = parent;
    this.born = born;
    lives.begin(born);
  }

  String kind() {
    return kind;
  }

  RegionRecord region(RegionId id) {
    return regions.computeIfAbsent(id, RegionRecord::new);
  }

  /// What stands beside its name now.
  void remarked(String text) {
    remark = Math.max(remark, text.length());
  }

  void appeared(int step) {
    lives.begin(step);
  }

  void ended(int step) {
    lives.end(step);
    regions.values().forEach(region -> region.lives.end(step));
  }

  OwnerRole role(boolean announces) {
    List<RegionRecord> all = new ArrayList<>(regions.values());
    int[] places = Lives.places(all.stream().map(region -> region.lives).toList());
    List<RegionRole> roles = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      roles.add(all.get(i).role(places[i]));
    }
    return new OwnerRole(
        name, kind, parent, born, remark, announces, List.copyOf(roles), List.of(name), lives);
  }
}
