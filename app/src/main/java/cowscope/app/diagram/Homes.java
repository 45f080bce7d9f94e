package cowscope.app.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Places for things of which not all have room at once. Each has one place or none for the whole
/// run, so nothing moves from step to step; those with the same place take turns in it, and the one
/// that a step touches is there.
public final class Homes {
  private static final int NONE = -1;

  private final int room;

  /// By thing.
  private final int[] places;

  /// By place, who is in it from a step on.
  private final List<TreeMap<Integer, Integer>> tenants = new ArrayList<>();

  private Homes(int things, int room) {
    this.room = room;
    this.places = new int[things];
    Arrays.fill(places, NONE);
    for (int i = 0; i < room; i++) {
      tenants.add(new TreeMap<>());
    }
  }

  /// Places for these, or null when there is room for all.
  ///
  /// @param touched which of them each step touches, those that matter most first
  static @Nullable Homes of(
      int things, int room, NavigableMap<Integer, ? extends Collection<Integer>> touched) {
    if (things <= room) {
      return null;
    }
    Homes homes = new Homes(things, room);
    TreeSet<Integer> ever = new TreeSet<>();
    touched.values().forEach(ever::addAll);
    if (ever.size() <= room) {
      homes.settle(ever);
    } else {
      touched.forEach(homes::takeTurns);
      homes.fill();
    }
    return homes;
  }

  /// All that are ever touched and as many others as fit, in their order.
  private void settle(TreeSet<Integer> ever) {
    for (int thing = 0; ever.size() < room; thing++) {
      ever.add(thing);
    }
    int place = 0;
    for (int thing : ever) {
      move(thing, place++, 0);
    }
  }

  private void takeTurns(int step, Collection<Integer> touched) {
    boolean[] taken = new boolean[room];
    for (int thing : touched) {
      int place = places[thing];
      if (place != NONE && !taken[place]) {
        taken[place] = true;
        tenants.get(place).put(step, thing);
      }
    }
    for (int thing : touched) {
      int place = places[thing] == NONE ? longestAlone(taken) : NONE;
      if (place != NONE) {
        taken[place] = true;
        move(thing, place, step);
      }
    }
  }

  private void move(int thing, int place, int step) {
    places[thing] = place;
    tenants.get(place).put(step, thing);
  }

  /// The place that this step does not need and that was touched last the longest ago.
  private int longestAlone(boolean[] taken) {
    int found = NONE;
    for (int place = 0; place < room; place++) {
      if (!taken[place] && (found == NONE || since(place) < since(found))) {
        found = place;
      }
    }
    return found;
  }

  private int since(int place) {
    return tenants.get(place).isEmpty() ? NONE : tenants.get(place).lastKey();
  }

  /// Places that nobody needs go to those that no step touches.
  private void fill() {
    int thing = 0;
    for (int place = 0; place < room; place++) {
      while (tenants.get(place).isEmpty() && thing < places.length) {
        if (places[thing] == NONE) {
          move(thing, place, 0);
        }
        thing++;
      }
    }
  }

  /// How many places there are.
  public int room() {
    return room;
  }

  /// The place of a thing, or -1.
  public int place(int thing) {
    return thing >= 0 && thing < places.length ? places[thing] : NONE;
  }

  /// Whether the thing is in its place after this step.
  public boolean shows(int thing, int step) {
    int place = place(thing);
    if (place == NONE) {
      return false;
    }
    Map.Entry<Integer, Integer> last = tenants.get(place).floorEntry(step);
    Map.Entry<Integer, Integer> now = last == null ? tenants.get(place).firstEntry() : last;
    return now.getValue() == thing;
  }
}
