package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the texts of an event may name.
final class Figures {
  private static final int MOST_SHARERS = 3;

  private final World before;
  private final World after;
  private final Map<String, Object> all = new LinkedHashMap<>();

  Figures(World before, World after) {
    this.before = before;
    this.after = after;
  }

  Map<String, Object> all() {
    return all;
  }

  Figures put(String key, @Nullable Object value) {
    if (value != null) {
      all.put(key, value);
    }
    return this;
  }

  Figures cause(@Nullable String cause) {
    return put("cause", cause);
  }

  /// A mark that was set, or taken away: then its cause ends in `-gone`.
  Figures mark(String key, @Nullable Object value) {
    return cause(value == null ? key + "-gone" : key).put("value", value);
  }

  /// The path of blocks of a file, as scenarios write it.
  Figures path(@Nullable SlotRange slots) {
    if (slots == null
        || !(slots.region() instanceof RegionId.InOwner(String owner, String region))) {
      return this;
    }
    Located file = new Located(owner, Views.fileName(region));
    int last = slots.end() - 1;
    String range = slots.count() == 1 ? "" + last : slots.first() + "-" + last;
    return put("file", file.toString())
        .put("path", file + "[" + range + "]")
        .put("count", slots.count());
  }

  Figures answered(@Nullable SlotId slot) {
    return path(slot == null ? null : slot.alone());
  }

  /// Who has the first of these blocks, and which that is.
  Figures sharers(SlotRange slots) {
    if (!(slots.region() instanceof RegionId.InOwner(String owner, String region))) {
      return this;
    }
    Located file = new Located(owner, Views.fileName(region));
    for (int index = slots.first(); index < slots.end(); index++) {
      BlockId block = Cloning.block(before, file, index);
      if (block != null) {
        return put("block", block.toString()).put("sharers", sharers(block));
      }
    }
    return this;
  }

  private String sharers(BlockId block) {
    List<String> sharers = new ArrayList<>();
    Catalog catalog = Layouts.of(before).catalog();
    for (Located file : Located.all(before)) {
      List<@Nullable BlockId> blocks = catalog.blocks(before, file.owner(), file.name());
      for (int index = 0; index < blocks.size(); index++) {
        if (block.equals(blocks.get(index))) {
          sharers.add(file + "[" + index + "]");
        }
      }
    }
    int more = sharers.size() - MOST_SHARERS;
    if (more > 0) {
      return String.join(", ", sharers.subList(0, MOST_SHARERS)) + " and " + more + " more";
    }
    String last = sharers.isEmpty() ? "nobody" : sharers.getLast();
    return sharers.size() < 2
        ? last
        : String.join(", ", sharers.subList(0, sharers.size() - 1)) + " and " + last;
  }

  /// Neighbouring blocks: `D5`, `D0 to D3`.
  Figures blocks(BlockId first, int count) {
    return put("blocks", run(first, count)).put("count", count);
  }

  private static String run(BlockId first, int count) {
    return count == 1 ? first.toString() : first + " to " + first.plus(count - 1);
  }

  Figures target(@Nullable BlockId block, int count) {
    return put("target", block == null ? "nothing" : run(block, count));
  }

  /// What people call a node: the root, or its file's name.
  Figures name(@Nullable String value) {
    return put("name", value == null ? null : value.equals("/") ? "the root" : value);
  }

  /// Who has the slots: an owner, or a node by its id and name.
  Figures holder(RegionId region) {
    return switch (region) {
      case RegionId.InOwner(String owner, _) -> put("holder", owner);
      case RegionId.InBlock(BlockId node) -> {
        Block block = before.block(node) == null ? after.block(node) : before.block(node);
        yield put("holder", node.toString()).name(block == null ? null : block.value());
      }
    };
  }

  static @Nullable String takenCause(Event.BlockAllocated taken) {
    if (taken.kind().equals(Words.NODE)) {
      return taken.cause();
    }
    return taken.value() != null && taken.count() == 1 ? "new-data-written" : taken.cause();
  }

  static String copyCause(World before, Event.BlockCopied copied) {
    Block source = before.existingBlock(copied.source());
    boolean root = copied.kind().equals(Words.NODE) && "/".equals(source.value());
    return root ? "root-" + copied.cause() : copied.cause();
  }

  /// What a slot's pointing is about depends on where the slot is.
  static String pointCause(World before, Event.SlotPointed pointed) {
    if (!(pointed.slots().region() instanceof RegionId.InOwner)) {
      return pointed.cause();
    }
    BlockId old = before.target(pointed.slots().slot(0));
    boolean again = pointed.cause().equals("committed") && Objects.equals(old, pointed.block());
    return "owner-" + pointed.cause() + (again ? "-again" : "");
  }
}
