package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.SlotDetail;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Extra references on frames, as I/O takes them (Linux: `pin_user_pages`). To take one counts as a
/// write where writing is allowed, so a frame that was shared is copied before. A slot remembers
/// the frames that were pinned through it, because it may point elsewhere when they are given back.
final class Pinning {
  private Pinning() {}

  /// Takes a reference on the frame of a page.
  static boolean pin(Story story, Mapping mapping, Pages.Run run) {
    for (int index = run.first(); index < run.end(); index++) {
      List<Pages.Run> page = List.of(new Pages.Run(index, index));
      if (!Accesses.run(story, mapping, page, Use.PIN, null)) {
        return false;
      }
      SlotId slot = mapping.slot(index);
      BlockId frame = Objects.requireNonNull(story.world().target(slot));
      List<BlockId> through = new ArrayList<>(through(story.again(mapping), index));
      through.add(frame);
      story.add(new Event.SlotMarked(slot, Words.PINS, List.copyOf(through)));
      story.add(new Event.BlockMarked(frame, Words.PINS, pins(story.world(), frame) + 1));
    }
    return true;
  }

  /// Gives back the reference that was taken last through each page.
  static boolean unpin(Story story, Mapping mapping, Pages.Run run) {
    for (int index = run.first(); index < run.end(); index++) {
      List<BlockId> through = through(story.again(mapping), index);
      List<BlockId> left = through.subList(0, through.size() - 1);
      Object kept = left.isEmpty() ? null : List.copyOf(left);
      story.add(new Event.SlotMarked(mapping.slot(index), Words.PINS, kept));
      giveBack(story, through.getLast());
    }
    return true;
  }

  /// Gives back all that was taken through a region: its process goes.
  static void release(Story story, Mapping mapping) {
    List<BlockId> frames = new ArrayList<>();
    mapping.region().details().forEach((index, detail) -> frames.addAll(pins(detail)));
    frames.forEach(frame -> giveBack(story, frame));
  }

  private static void giveBack(Story story, BlockId frame) {
    int left = pins(story.world(), frame) - 1;
    story.add(new Event.BlockMarked(frame, Words.PINS, left == 0 ? (Object) null : (Object) left));
    Clearing.release(story, frame, "unpinned");
  }

  /// The pages between two whose anonymous frame is pinned.
  static List<Integer> pinned(World world, Mapping mapping, int from, int to) {
    List<Integer> pages = new ArrayList<>();
    mapping
        .region()
        .details()
        .forEach((index, detail) -> {
          BlockId target = world.target(mapping.slot(index));
          if (target != null
              && pins(detail).contains(target)
              && index >= from
              && index < to
              && anonymous(world, target)) {
            pages.add(index);
          }
        });
    return pages;
  }

  private static boolean anonymous(World world, BlockId frame) {
    Block block = world.block(frame);
    return block != null && block.kind().equals(Words.ANONYMOUS);
  }

  /// The frames that are pinned through a page.
  static List<BlockId> through(Mapping mapping, int index) {
    SlotDetail detail = mapping.region().details().get(index);
    return detail == null ? List.of() : pins(detail);
  }

  private static List<BlockId> pins(SlotDetail detail) {
    return detail.attributes().get(Words.PINS, List.of());
  }

  private static int pins(World world, BlockId frame) {
    Attributes attributes = world.existingBlock(frame).content().attributes();
    return attributes.get(Words.PINS, 0);
  }
}
