package cowscope.app.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// When something was there: from one step to another, both included, perhaps several times.
final class Lives {
  private static final int STILL = Integer.MAX_VALUE;

  private int[] spans = new int[2];
  private int count;

  void begin(int step) {
    if (count > 0 && spans[count * 2 - 1] == STILL) {
      return;
    }
    spans = count * 2 == spans.length ? Arrays.copyOf(spans, spans.length * 2) : spans;
    spans[count * 2] = step;
    spans[count * 2 + 1] = STILL;
    count++;
  }

  void end(int step) {
    if (count > 0 && spans[count * 2 - 1] == STILL) {
      spans[count * 2 - 1] = step;
    }
  }

  /// Whether it came once and stayed.
  boolean lasting() {
    return count == 1 && spans[1] == STILL;
  }

  boolean meets(Lives other) {
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < other.count; j++) {
        if (spans[i * 2] <= other.spans[j * 2 + 1] && other.spans[j * 2] <= spans[i * 2 + 1]) {
          return true;
        }
      }
    }
    return false;
  }

  /// A place for each, the lowest first, so that no two that ever meet have the same.
  static int[] places(List<Lives> all) {
    List<List<Lives>> tenants = new ArrayList<>();
    int[] places = new int[all.size()];
    for (int i = 0; i < places.length; i++) {
      Lives own = all.get(i);
      int place = 0;
      while (place < tenants.size() && tenants.get(place).stream().anyMatch(own::meets)) {
        place++;
      }
      if (place == tenants.size()) {
        tenants.add(new ArrayList<>());
      }
      tenants.get(place).add(own);
      places[i] = place;
    }
    return places;
  }
}
