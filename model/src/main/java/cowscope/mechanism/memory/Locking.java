package cowscope.mechanism.memory;

import java.util.List;

/// mlock (Linux: `apply_vma_lock_flags`, `populate_vma_page_range`).
final class Locking {
  private Locking() {}

  /// Locks neighbouring pages and makes all of them present.
  ///
  /// @return false when the system answers an error
  static boolean run(Story story, Mapping mapping, Pages.Run run) {
    int index = run.first();
    while (index < run.end()) {
      Parts parts = story.again(mapping).parts();
      Part part = parts.at(index);
      if (part == null) {
        story.answer("ENOMEM", mapping.slot(index), "hole");
        return false;
      }
      int end = Math.min(run.end(), part.end());
      if (!part.locked()) {
        story.setParts(mapping, parts.change(index, end, Part::lock));
      }
      index = end;
    }
    return populate(story, mapping, run.first(), run.end());
  }

  /// Makes pages present, ready to be written where writing is private and allowed.
  static boolean populate(Story story, Mapping mapping, int from, int to) {
    return Accesses.run(story, mapping, List.of(new Pages.Run(from, to - 1)), Use.LOCK, null);
  }
}
