package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Draft;
import cowscope.mechanism.Policy;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.SlotId;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// The events of one command while they are worked out, and the world so far.
final class Story {
  private final Draft draft;
  private final Settings settings;

  Story(World world) {
    this.draft = new Draft(world);
    this.settings = new Settings(world().setup());
  }

  World world() {
    return draft.world();
  }

  Settings settings() {
    return settings;
  }

  boolean eager() {
    return Policy.of(world()) == Policy.EAGER;
  }

  Decision.Accepted told() {
    return draft.accepted();
  }

  void add(Event event) {
    draft.then(event);
  }

  /// The simulated system answers with something else than success.
  void answer(String outcome, @Nullable SlotId slot, String cause) {
    add(new Event.Answered(outcome, slot, cause));
  }

  /// A remark without figures.
  void note(String cause) {
    add(new Event.Noted(cause, Attributes.NONE));
  }

  /// A remark about one slot.
  void note(String cause, SlotId slot) {
    add(new Event.Noted(cause, Attributes.of("slot", world().label(slot))));
  }

  /// Says that the count of a block is another one than before.
  void counted(BlockId block, int before) {
    Block now = world().block(block);
    int after = now == null ? 0 : now.refs();
    if (after != before) {
      add(new Event.CountChanged(block, before, after));
    }
  }

  int refs(BlockId block) {
    return world().existingBlock(block).refs();
  }

  /// The region as it stands now.
  Mapping again(Mapping mapping) {
    return new Mapping(mapping.owner(), world().existingRegion(mapping.id()));
  }

  void setParts(Mapping mapping, Parts parts) {
    add(new Event.RegionMarked(mapping.id(), Words.PARTS, parts));
  }
}
