package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.mechanism.storage.Words.OwnerMarks;
import cowscope.world.Owner;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The tree of snapshot ids: each id has a parent, and sees what it and its ancestors wrote. A
/// subvolume works under an id that has no children; a snapshot of it gives two new ids, one for
/// each of them. (Bcachefs counts them down from 2³²-1; here they go up from 1.)
///
/// @param parents by id; the first has none
/// @param next the id that comes next
record Versions(Map<Integer, Integer> parents, int next) {
  private static final int FIRST = 1;

  Versions {
    parents = Map.copyOf(parents);
  }

  private static Versions of(World world) {
    return world.state().get(Words.State.VERSIONS) instanceof Versions versions
        ? versions
        : new Versions(Map.of(), FIRST + 1);
  }

  /// Whether there was never a snapshot, so that every key is seen.
  static boolean one(World world) {
    return of(world).parents.isEmpty();
  }

  /// The id that a subvolume or snapshot works under.
  static int of(Owner owner) {
    return owner.attributes().get(OwnerMarks.VERSION, FIRST);
  }

  static int of(World world, String owner) {
    Owner holder = world.owner(owner);
    return holder == null ? 0 : of(holder);
  }

  /// An id and its ancestors, the nearest first.
  static List<Integer> seen(World world, int id) {
    Versions versions = of(world);
    List<Integer> seen = new ArrayList<>();
    for (Integer at = id; at != null; at = versions.parents.get(at)) {
      seen.add(at);
    }
    return seen;
  }

  /// Gives two owners ids below `id`.
  static void split(Draft draft, int id, String first, String second) {
    Versions versions = of(draft.world());
    int left = versions.next;
    Map<Integer, Integer> more = new TreeMap<>(versions.parents);
    more.put(left, id);
    more.put(left + 1, id);
    draft.then(new Event.WorldMarked(Words.State.VERSIONS, new Versions(more, left + 2)));
    draft.then(new Event.OwnerMarked(first, OwnerMarks.VERSION, left));
    draft.then(new Event.OwnerMarked(second, OwnerMarks.VERSION, left + 1));
  }

  /// As people read it: `2 and 3 of 1`.
  @Override
  public String toString() {
    Map<Integer, List<Integer>> children = new TreeMap<>();
    new TreeMap<>(parents)
        .forEach((id, parent) -> children.computeIfAbsent(parent, p -> new ArrayList<>()).add(id));
    List<String> texts = new ArrayList<>();
    children.forEach((parent, ids) ->
        texts.add(
            String.join(" and ", ids.stream().map(String::valueOf).toList()) + " of " + parent));
    return String.join(", ", texts);
  }
}
