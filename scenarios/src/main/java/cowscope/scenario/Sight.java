package cowscope.scenario;

import cowscope.command.Nearest;
import cowscope.mechanism.Mechanism;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One world as expectations and traces see it: slots by their labels, in owners and in derived
/// views, and what lies behind a block that only points further.
public final class Sight {
  /// The attribute of a block that stands between a slot and its data.
  private static final String INDIRECT = "indirect";

  /// The attribute of a slot that uses a part of its block only.
  private static final String OFFSET = "offset";

  /// The attribute of a slot whose block is there and cannot be read.
  private static final String UNREADABLE = "unreadable";

  /// Attributes of slots whose value only the mechanism can tell: a pointer to one character of its
  /// block, an entry of a layer that hides what is below or stands for a directory.
  private static final List<String> ASKED =
      List.of("at", "whiteout", "directory", "opaque", "metadataOnly");

  private static final int NAMES_FOR_NEAREST = 1_000;

  private final Mechanism mechanism;
  private final World world;
  private final World shown;

  public Sight(Mechanism mechanism, World world) {
    this.mechanism = mechanism;
    this.world = world;
    this.shown = mechanism.shown(world);
  }

  /// A slot and the block where its data lies.
  ///
  /// @param block null when it points at nothing
  /// @param via the block between, or null
  /// @param offset where in the block the slot's data begins, or null for all of it
  public record Seen(
      Slot slot, @Nullable BlockId block, @Nullable BlockId via, @Nullable Object offset) {

    /// Whether both use the same piece of the same block.
    public boolean sharesWith(Seen other) {
      return block != null && block.equals(other.block) && Objects.equals(offset, other.offset);
    }
  }

  /// The slot that people write as `label`, or null.
  public @Nullable Seen find(String label) {
    SlotId id = shown.find(label);
    Slot slot = id == null ? null : shown.slot(id);
    return slot == null ? null : see(slot);
  }

  /// The slot with the block where its data lies.
  public Seen see(Slot slot) {
    BlockId block = slot.block();
    Object offset = slot.attributes().get(OFFSET);
    Block between = block == null ? null : world.block(block);
    if (block == null || between == null || !between.content().attributes().is(INDIRECT)) {
      return new Seen(slot, block, null, offset);
    }
    return new Seen(slot, world.target(RegionId.of(block).slot(0)), block, offset);
  }

  /// What a read of the slot that people write as `label` would see, or null.
  public @Nullable String read(String label) {
    SlotId id = world.find(label);
    if (id != null) {
      return mechanism.peek(world, id);
    }
    Seen derived = find(label);
    return derived == null ? null : value(derived);
  }

  /// The value in the slot itself, or in the block where its data lies, or null.
  public @Nullable String value(Seen seen) {
    if (seen.slot().attributes().is(UNREADABLE)) {
      return null;
    }
    if (ASKED.stream().anyMatch(mark -> seen.slot().attributes().get(mark) != null)) {
      return mechanism.peek(world, seen.slot().id());
    }
    String own = seen.via() == null ? seen.slot().value() : within(seen.via());
    Block block = own != null || seen.block() == null ? null : world.block(seen.block());
    return block == null ? own : block.value();
  }

  /// The value that lies in a block between itself, such as an integer in a reference.
  private @Nullable String within(BlockId between) {
    Slot inside = world.slot(RegionId.of(between).slot(0));
    return inside == null ? null : inside.value();
  }

  /// The existing label that `label` probably means, or null.
  public @Nullable String nearest(String label) {
    List<String> labels = new ArrayList<>();
    for (Owner owner : shown.owners()) {
      for (Region region : owner.regions()) {
        RegionId id = RegionId.of(owner.name(), region.name());
        for (int i = 0; i < region.size() && labels.size() < NAMES_FOR_NEAREST; i++) {
          if (region.exists(i)) {
            labels.add(shown.label(id.slot(i)));
          }
        }
      }
    }
    return Nearest.to(label, labels);
  }
}
