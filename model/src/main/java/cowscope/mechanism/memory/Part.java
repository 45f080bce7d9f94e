package cowscope.mechanism.memory;

/// A run of a region's pages that the kernel treats as one (Linux: `struct vm_area_struct`).
///
/// @param charged whether its pages count against the commit limit (`VM_ACCOUNT`)
/// @param locked whether mlock was called on it (`VM_LOCKED`)
/// @param history which anonymous frames it may hold (`anon_vma`), or [#NO_HISTORY]; the number
///   means something only among the parts of one region of one process
/// @param inherited whether the history came with a fork
record Part(
    int first,
    int count,
    Protection protection,
    boolean charged,
    boolean locked,
    int history,
    boolean inherited) {

  static final int NO_HISTORY = 0;

  int end() {
    return first + count;
  }

  boolean hasHistory() {
    return history != NO_HISTORY;
  }

  Part between(int from, int to) {
    return new Part(from, to - from, protection, charged, locked, history, inherited);
  }

  Part with(Protection changed, boolean nowCharged) {
    return new Part(first, count, changed, nowCharged, locked, history, inherited);
  }

  Part lock() {
    return new Part(first, count, protection, charged, true, history, inherited);
  }

  Part withHistory(int number) {
    return new Part(first, count, protection, charged, locked, number, false);
  }

  /// The part that a child gets: with a history of its own if there is one to inherit, and without
  /// the lock (Linux: `dup_mmap`, `anon_vma_fork`).
  Part forChild(int number) {
    return hasHistory()
        ? new Part(first, count, protection, charged, false, number, true)
        : new Part(first, count, protection, charged, false, NO_HISTORY, false);
  }

  /// Whether this part and the one behind it become one (Linux: `can_vma_merge_left`).
  boolean joins(Part next) {
    return end() == next.first
        && protection == next.protection
        && charged == next.charged
        && locked == next.locked
        && historiesJoin(next);
  }

  /// Linux: `is_mergeable_anon_vma`.
  private boolean historiesJoin(Part other) {
    return history == other.history
        || (!hasHistory() && !other.inherited)
        || (!other.hasHistory() && !inherited);
  }

  Part join(Part next) {
    Part known = hasHistory() ? this : next;
    return new Part(
        first, next.end() - first, protection, charged, locked, known.history, known.inherited);
  }

  /// Whether a neighbour may begin with this part's history (Linux: `reusable_anon_vma`).
  boolean lends(Part neighbour) {
    return hasHistory() && !inherited && charged == neighbour.charged && locked == neighbour.locked;
  }
}
