package cowscope.mechanism.memory;

/// munmap and MADV_DONTNEED (Linux: `do_vmi_munmap`, `madvise_dontneed_single_vma`).
final class Discarding {
  private Discarding() {}

  /// Takes neighbouring pages out of the address space.
  static void unmap(Story story, Mapping mapping, Pages.Run run) {
    Parts parts = story.again(mapping).parts();
    if (parts.between(run.first(), run.end()).isEmpty()) {
      story.note("nothing-mapped", mapping.slot(run.first()));
      return;
    }
    Clearing.clear(story, mapping.slots(run.first(), run.count()), "unmap");
    Parts left = parts.without(run.first(), run.end());
    story.setParts(mapping, left);
    if (left.isEmpty()) {
      Ending.removeUnused(story, mapping, "unmap");
    }
  }

  /// Gives up what neighbouring pages hold; holes are passed over, and answered in the end.
  ///
  /// @return false when the system answers an error
  static boolean discard(Story story, Mapping mapping, Pages.Run run) {
    int reached = run.first();
    int hole = -1;
    for (Part part : mapping.parts().between(run.first(), run.end())) {
      if (part.locked()) {
        story.answer("EINVAL", mapping.slot(part.first()), "locked");
        return false;
      }
      hole = hole < 0 && part.first() > reached ? reached : hole;
      reached = part.end();
      Clearing.clear(story, mapping.slots(part.first(), part.count()), "discard");
      if (story.eager() && !Eager.fill(story, mapping, part.first(), part.end())) {
        return false;
      }
    }
    hole = hole < 0 && reached < run.end() ? reached : hole;
    if (hole >= 0) {
      story.answer("ENOMEM", mapping.slot(hole), "hole");
    }
    return hole < 0;
  }
}
