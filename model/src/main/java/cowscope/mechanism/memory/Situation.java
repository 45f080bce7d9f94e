package cowscope.mechanism.memory;

import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.World;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an access to a page meets: what `handle_mm_fault` would do, decided by the part, the entry
/// and the frame alone.
enum Situation {
  /// The entry allows it.
  ALLOWED("allowed"),

  // Answered by a signal or an error.
  HOLE("hole"),
  DENIED("denied"),
  PAST_END("past-end"),

  // Nothing there yet.
  FIRST_READ("not-present"),
  FIRST_WRITE("not-present"),
  FILE_READ("not-present"),
  FILE_WRITE("not-present"),
  SHARED_READ("not-present"),
  SHARED_WRITE("not-present"),
  SHARED_FILE_WRITE("not-present"),

  // In swap.
  SWAPPED("swapped-out"),
  SWAP_CACHE("swapped-out"),
  SHARED_SWAPPED("not-present"),

  // A write meets an entry that is read-only although the part allows writing.
  DIRTY_TRACKING("read-only"),
  ZERO_PAGE("read-only"),
  FILE_PAGE("read-only"),
  MERGED("read-only"),
  PINNED("read-only"),
  SWAP_HELD("read-only"),
  LAST_SHARER("read-only"),
  WRITE_PROTECTED("read-only");

  private final String entry;
  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Situation(String entry) {
    this.entry = entry;
  }

  /// What the page table entry looks like.
  String entry() {
    return entry;
  }

  String word() {
    return word;
  }

  boolean refused() {
    return this == HOLE || this == DENIED || this == PAST_END;
  }

  /// Whether neighbours in the same situation can be told together.
  boolean inRuns() {
    return switch (this) {
      case ALLOWED,
          FIRST_READ,
          FIRST_WRITE,
          FILE_WRITE,
          SHARED_WRITE,
          ZERO_PAGE,
          FILE_PAGE,
          LAST_SHARER,
          WRITE_PROTECTED ->
          true;
      case HOLE,
          DENIED,
          PAST_END,
          FILE_READ,
          SHARED_READ,
          SHARED_FILE_WRITE,
          SWAPPED,
          SWAP_CACHE,
          SHARED_SWAPPED,
          DIRTY_TRACKING,
          MERGED,
          PINNED,
          SWAP_HELD ->
          false;
    };
  }

  /// What an access meets at a page.
  static Situation of(World world, Mapping mapping, int index, boolean write) {
    Part part = mapping.parts().at(index);
    if (part == null) {
      return HOLE;
    }
    Protection allowed = part.protection();
    if (write ? !allowed.writable() : !allowed.readable()) {
      return DENIED;
    }
    BlockId there = world.target(mapping.region(), index);
    if (there == null) {
      return missing(world, mapping, index, write);
    }
    if (there.prefix().equals(Words.SWAP)) {
      return cached(world, there) == null ? SWAPPED : SWAP_CACHE;
    }
    boolean enough = !write || mapping.region().access(index) == Access.READ_WRITE;
    return enough ? ALLOWED : writeProtected(mapping, index, world.existingBlock(there));
  }

  /// Linux: `do_pte_missing`.
  private static Situation missing(World world, Mapping mapping, int index, boolean write) {
    if (mapping.privateAnonymous()) {
      return write ? FIRST_WRITE : FIRST_READ;
    }
    if (mapping.pastEnd(world, index)) {
      return PAST_END;
    }
    if (mapping.ofFile()) {
      return !write ? FILE_READ : mapping.shared() ? SHARED_FILE_WRITE : FILE_WRITE;
    }
    BlockId behind = mapping.behind(world, index);
    if (behind != null && behind.prefix().equals(Words.SWAP)) {
      return SHARED_SWAPPED;
    }
    return write ? SHARED_WRITE : SHARED_READ;
  }

  /// Linux: `do_wp_page`.
  private static Situation writeProtected(Mapping mapping, int index, Block frame) {
    if (mapping.shared()) {
      return DIRTY_TRACKING;
    }
    return switch (frame.kind()) {
      case Words.ZERO_PAGE -> ZERO_PAGE;
      case Words.FILE_PAGE -> FILE_PAGE;
      case Words.MERGED -> MERGED;
      default -> anonymous(mapping, index, frame);
    };
  }

  /// Linux: `PageAnonExclusive`, `wp_can_reuse_anon_folio`.
  private static Situation anonymous(Mapping mapping, int index, Block frame) {
    if (mapping.region().has(index, Mark.EXCLUSIVE)) {
      return LAST_SHARER;
    }
    if (frame.refs() > 1) {
      return WRITE_PROTECTED;
    }
    Attributes attributes = frame.content().attributes();
    if (attributes.get(Words.PINS) != null) {
      return PINNED;
    }
    return attributes.get(Words.IN_SWAP) != null ? SWAP_HELD : LAST_SHARER;
  }

  /// The frame that still holds what lies in a slot of swap, or null.
  static @Nullable BlockId cached(World world, BlockId swap) {
    return (BlockId) world.existingBlock(swap).content().attributes().get(Words.CACHED);
  }
}
