package cowscope.mechanism.memory;

import cowscope.world.SlotRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The parts of a region, in order; where there is none lies a hole (Linux: the maple tree of a
/// process).
record Parts(List<Part> list) {
  static final Parts NONE = new Parts(List.of());

  Parts {
    list = List.copyOf(list);
  }

  /// A region in one piece.
  static Parts whole(int pages, Protection protection, boolean charged) {
    return new Parts(
        List.of(new Part(0, pages, protection, charged, false, Part.NO_HISTORY, false)));
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  /// The part that holds a page, or null for a hole.
  @Nullable Part at(int index) {
    int low = 0;
    int high = list.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Part part = list.get(middle);
      if (index < part.first()) {
        high = middle - 1;
      } else if (index >= part.end()) {
        low = middle + 1;
      } else {
        return part;
      }
    }
    return null;
  }

  /// What lies between two pages, cut to fit.
  List<Part> between(int from, int to) {
    return list.stream()
        .filter(part -> part.first() < to && part.end() > from)
        .map(part -> part.between(Math.max(from, part.first()), Math.min(to, part.end())))
        .toList();
  }

  /// How many pages are mapped.
  long pages() {
    return list.stream().mapToLong(Part::count).sum();
  }

  /// How many pages count against the commit limit.
  long charged() {
    return list.stream().filter(Part::charged).mapToLong(Part::count).sum();
  }

  /// With a hole from one page to another (Linux: `do_vmi_align_munmap`).
  Parts without(int from, int to) {
    return cut(from, to, part -> null);
  }

  /// With what lies between two pages of one part changed, and joined to its neighbours where they
  /// have become alike (Linux: `vma_modify`).
  Parts change(int from, int to, UnaryOperator<Part> change) {
    return cut(from, to, change::apply).joinedAt(from).joinedAt(to);
  }

  /// With a history for the part that holds a page: a neighbour's, or a new one (Linux:
  /// `__anon_vma_prepare`). Parts that touch do not join for that.
  Parts withHistoryAt(int index) {
    int at = position(index);
    Part part = list.get(at);
    List<Part> changed = new ArrayList<>(list);
    changed.set(at, part.withHistory(historyFor(at, part)));
    return new Parts(changed);
  }

  /// What a child inherits.
  Parts forChild() {
    List<Part> inherited = new ArrayList<>();
    int number = 0;
    for (Part part : list) {
      inherited.add(part.forChild(++number));
    }
    return new Parts(inherited);
  }

  /// The runs of pages whose parts have a history.
  List<SlotRange> withHistory(Mapping mapping) {
    List<SlotRange> runs = new ArrayList<>();
    int first = -1;
    int end = -1;
    for (Part part : list) {
      if (part.hasHistory()) {
        if (part.first() != end && first >= 0) {
          runs.add(mapping.slots(first, end - first));
        }
        first = part.first() == end ? first : part.first();
        end = part.end();
      }
    }
    if (first >= 0) {
      runs.add(mapping.slots(first, end - first));
    }
    return runs;
  }

  private int historyFor(int at, Part part) {
    if (at + 1 < list.size()) {
      Part next = list.get(at + 1);
      if (next.first() == part.end() && next.lends(part)) {
        return next.history();
      }
    }
    if (at > 0) {
      Part before = list.get(at - 1);
      if (before.end() == part.first() && before.lends(part)) {
        return before.history();
      }
    }
    return 1 + list.stream().mapToInt(Part::history).max().orElse(Part.NO_HISTORY);
  }

  private int position(int index) {
    for (int at = 0; at < list.size(); at++) {
      Part part = list.get(at);
      if (index >= part.first() && index < part.end()) {
        return at;
      }
    }
    throw new IllegalStateException("page " + index + " is a hole");
  }

  /// A change of a part that may also take it away.
  @FunctionalInterface
  private interface Cut {
    @Nullable Part apply(Part part);
  }

  private Parts cut(int from, int to, Cut cut) {
    List<Part> changed = new ArrayList<>();
    for (Part part : list) {
      int start = Math.max(from, part.first());
      int stop = Math.min(to, part.end());
      if (start >= stop) {
        changed.add(part);
        continue;
      }
      if (part.first() < start) {
        changed.add(part.between(part.first(), start));
      }
      Part middle = cut.apply(part.between(start, stop));
      if (middle != null) {
        changed.add(middle);
      }
      if (stop < part.end()) {
        changed.add(part.between(stop, part.end()));
      }
    }
    return new Parts(changed);
  }

  private Parts joinedAt(int border) {
    for (int at = 1; at < list.size(); at++) {
      Part left = list.get(at - 1);
      Part right = list.get(at);
      if (right.first() == border && left.joins(right)) {
        List<Part> joined = new ArrayList<>(list);
        joined.set(at - 1, left.join(right));
        joined.remove(at);
        return new Parts(joined);
      }
    }
    return this;
  }

  /// The protection, and where it differs the pages it holds for.
  @Override
  public String toString() {
    boolean uniform = list.stream().map(Part::protection).distinct().count() == 1;
    if (isEmpty()) {
      return "unmapped";
    }
    return uniform
        ? list.getFirst().protection().toString()
        : list.stream().map(Parts::described).collect(Collectors.joining(", "));
  }

  private static String described(Part part) {
    String pages = part.count() == 1 ? "" : "-" + (part.end() - 1);
    return part.first() + pages + " " + part.protection();
  }
}
