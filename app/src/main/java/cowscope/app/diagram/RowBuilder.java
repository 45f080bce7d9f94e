package cowscope.app.diagram;

import cowscope.app.diagram.RegionRole.Form;
import cowscope.mechanism.Depiction;
import cowscope.world.Access;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws the slots of regions.
final class RowBuilder {
  private final World world;
  private final Depiction depiction;
  private final Recent recent;
  private final int step;

  RowBuilder(World world, Depiction depiction, Recent recent, int step) {
    this.world = world;
    this.depiction = depiction;
    this.recent = recent;
    this.step = step;
  }

  List<Row> rows(RegionRole role, Region region) {
    List<Row> rows = new ArrayList<>();
    if (role.inRows()) {
      String missing = depiction.missing(region.kind());
      for (SlotRange range : role.rows(step)) {
        boolean there = add(rows, clipped(range, region));
        if (!there && missing != null) {
          rows.add(empty(range, missing));
        }
      }
    } else if (role.form() == Form.GRID) {
      for (int index = 0; index < region.size(); index++) {
        add(rows, role.id().slots(index, 1));
      }
    }
    return rows;
  }

  /// How many rows there is no room for.
  int hidden(RegionRole role) {
    if (role.homes() == null) {
      return 0;
    }
    List<SlotRange> shown = role.rows(step);
    return (int)
        role.rows().stream()
            .filter(range -> !shown.contains(range) && world.slot(range.slot(0)) != null)
            .count();
  }

  /// A row that is longer than the region is now.
  private static SlotRange clipped(SlotRange range, Region region) {
    int end = Math.max(range.first() + 1, Math.min(range.end(), region.size()));
    return new SlotRange(range.region(), range.first(), end - range.first());
  }

  private boolean add(List<Row> rows, SlotRange range) {
    Slot slot = world.slot(range.slot(0));
    return slot != null && rows.add(row(range, slot));
  }

  /// In the place of a slot that is not there.
  private static Row empty(SlotRange range, String text) {
    return new Row(range, text, "", "", Row.Line.MISSING, null, false, false, false, false, null);
  }

  private Row row(SlotRange range, Slot slot) {
    boolean faulting = recent.faults(range);
    return new Row(
        range,
        label(range, slot),
        target(range, slot),
        faulting ? "⚡ " + depiction.fault() : access(slot),
        line(slot),
        look(slot),
        faulting,
        recent.active(range),
        depiction.spelled(world, slot),
        depiction.dangling(world, slot),
        recent.answer(range));
  }

  private String access(Slot slot) {
    return depiction.erased(slot) ? "" : depiction.access(world, slot);
  }

  private Row.Line line(Slot slot) {
    if (depiction.erased(slot)) {
      return Row.Line.ERASED;
    }
    if (slot.access() == Access.BORROWED) {
      return Row.Line.BORROWED;
    }
    if (slot.block() == null || slot.access() == Access.NONE) {
      return Row.Line.EMPTY;
    }
    return slot.access() == Access.READ_WRITE ? Row.Line.WRITABLE : Row.Line.READ_ONLY;
  }

  private Cell.@Nullable Look look(Slot slot) {
    Block block = slot.block() == null ? null : world.block(slot.block());
    return block == null
        ? null
        : DiagramBuilder.look(world, block, depiction, recent.waiting(block.id()));
  }

  /// The label without its holder, which stands above it already.
  private static String label(SlotRange range, Slot slot) {
    String label = slot.label();
    if (range.region() instanceof RegionId.InBlock(BlockId block)) {
      String holder = block.toString();
      boolean path = label.startsWith(holder + "/") || label.startsWith(holder + ":");
      return label.startsWith(holder) ? label.substring(holder.length() + (path ? 1 : 0)) : label;
    }
    if (range.region() instanceof RegionId.InOwner(String owner, _)
        && label.startsWith(owner)
        && label.length() > owner.length() + 1
        && !Character.isLetterOrDigit(label.charAt(owner.length()))
        && label.charAt(owner.length()) != '[') {
      label = label.substring(owner.length() + 1);
    }
    return range.count() == 1
        ? label
        : label.replace(
            "[" + range.first() + "]", "[" + range.first() + "-" + (range.end() - 1) + "]");
  }

  private String target(SlotRange range, Slot slot) {
    BlockId block = slot.block();
    String target = depiction.target(world, slot);
    return block == null || range.count() == 1 || block.number() == BlockId.ONLY
        ? target
        : target + "–" + block.plus(range.count() - 1);
  }
}
