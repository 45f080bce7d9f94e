package cowscope.mechanism.memory;

import cowscope.mechanism.Setting;
import cowscope.world.Attributes;
import java.util.List;

/// What a scenario chose, as the rules ask for it.
record Settings(Attributes chosen) {
  private static final String FRAMES = "frames";
  private static final String PAGE_SIZE = "pageSize";
  private static final String SWAP = "swap";
  private static final String KERNEL = "kernel";
  private static final String ZERO_PAGE = "zeroPage";
  private static final String ADDRESS_SPACE = "addressSpace";
  private static final String OVERCOMMIT = "overcommit";
  private static final String COMMIT_LIMIT = "commitLimit";
  private static final String MERGE_ZERO = "mergeZero";

  private static final String TEXTBOOK = "textbook";
  private static final String AT_ALLOCATION = "at-allocation";
  private static final String BY_KERNEL = "by-kernel";

  private static final int STANDARD_FRAMES = 16;
  private static final int STANDARD_PAGE = 4096;
  private static final int LARGEST_PAGE = 1 << 30;
  private static final int LARGEST_LIMIT = 1 << 30;

  static final List<Setting> ALL =
      List.of(
          new Setting.Whole(
              FRAMES, STANDARD_FRAMES, 1, Limits.FRAMES, "how many frames of memory there are"),
          new Setting.Whole(PAGE_SIZE, STANDARD_PAGE, 1, LARGEST_PAGE, "bytes of a page"),
          new Setting.Whole(SWAP, 0, 0, Limits.FRAMES, "how many pages fit into swap"),
          new Setting.Choice(
              KERNEL,
              List.of("linux", TEXTBOOK),
              "linux as it was seen to behave, or copy-on-write as many books tell it"),
          new Setting.Choice(
              ZERO_PAGE,
              List.of(BY_KERNEL, "on-read", AT_ALLOCATION),
              "when calloc maps the zero page: at the first read, or at once; by-kernel is on-read"
                  + " for linux and at-allocation for textbook"),
          new Setting.Whole(
              ADDRESS_SPACE, 0, 0, LARGEST_LIMIT, "pages that a process may map; 0: no limit"),
          new Setting.Choice(
              OVERCOMMIT,
              List.of("always", "heuristic", "never"),
              "whether more memory may be promised than there is"),
          new Setting.Whole(
              COMMIT_LIMIT,
              0,
              0,
              LARGEST_LIMIT,
              "pages that may be promised under overcommit never; 0: frames and swap together"),
          new Setting.Flag(
              MERGE_ZERO, false, "whether merging a page of zeros yields the zero page"));

  int frames() {
    return whole(FRAMES);
  }

  int pageSize() {
    return whole(PAGE_SIZE);
  }

  int swap() {
    return whole(SWAP);
  }

  boolean textbook() {
    return text(KERNEL).equals(TEXTBOOK);
  }

  boolean zeroPageAtAllocation() {
    String chosenMoment = text(ZERO_PAGE);
    return chosenMoment.equals(BY_KERNEL) ? textbook() : chosenMoment.equals(AT_ALLOCATION);
  }

  int addressSpace() {
    return whole(ADDRESS_SPACE);
  }

  Overcommit overcommit() {
    return switch (text(OVERCOMMIT)) {
      case "never" -> Overcommit.NEVER;
      case "heuristic" -> Overcommit.HEURISTIC;
      default -> Overcommit.ALWAYS;
    };
  }

  long commitLimit() {
    int limit = whole(COMMIT_LIMIT);
    return limit == 0 ? (long) frames() + swap() : limit;
  }

  boolean mergeZero() {
    return chosen.is(MERGE_ZERO);
  }

  private int whole(String key) {
    return chosen.get(key, 0);
  }

  private String text(String key) {
    return chosen.get(key, "");
  }

  /// Linux: `vm.overcommit_memory`.
  enum Overcommit {
    ALWAYS,
    HEURISTIC,
    NEVER
  }
}
