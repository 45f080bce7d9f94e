package cowscope.app.ui.inspector;

import cowscope.app.diagram.Subject;
import cowscope.command.Command;
import cowscope.event.Event;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Narration;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks a mechanism, before one drops it, what something refers to, what is its own, and what
/// dropping it would free.
final class Accounts {
  private static final String ACCOUNT = "account";

  private Accounts() {}

  /// The account of an owner, or of the owner that a block with slots was made for or alone belongs
  /// to; null where there is none.
  static @Nullable Narration of(Subject subject, Mechanism mechanism, World world) {
    String owner =
        switch (subject) {
          case Subject.OfOwner(String name) -> name;
          case Subject.OfBlock(BlockId block) -> ownerOf(block, world);
          case Subject.OfSlots _ -> null;
        };
    return owner == null ? null : account(owner, mechanism, world);
  }

  private static @Nullable String ownerOf(BlockId id, World world) {
    Block block = world.block(id);
    if (block == null || block.content().slots() == null) {
      return null;
    }
    Set<String> holders = new LinkedHashSet<>();
    for (SlotId slot : world.slotsOf(id)) {
      if (slot.region() instanceof RegionId.InOwner(String owner, _)) {
        holders.add(owner);
      }
    }
    if (block.value() != null && holders.contains(block.value())) {
      return block.value();
    }
    return holders.size() == 1 ? holders.iterator().next() : null;
  }

  private static @Nullable Narration account(String owner, Mechanism mechanism, World world) {
    Command command = mechanism.account(owner);
    if (command == null || world.owner(owner) == null) {
      return null;
    }
    if (mechanism.decide(world, command) instanceof Decision.Accepted accepted) {
      World before = world;
      for (Event event : accepted.events()) {
        World after = before.evolve(event);
        if (event instanceof Event.Noted noted && noted.cause().equals(ACCOUNT)) {
          return mechanism.tell(before, event, after);
        }
        before = after;
      }
    }
    return null;
  }
}
