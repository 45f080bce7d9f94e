package cowscope.app.diagram;

import cowscope.world.BlockId;
import cowscope.world.SlotId;
import java.util.Set;

/// A pointer as it is drawn. Its identity is the slot, so that it bends when the slot points
/// elsewhere.
public record Arrow(SlotId slot, BlockId block, Set<Trait> traits) {

  /// What is special about a pointer.
  public enum Trait {
    /// A borrowed pointer or a cache's, drawn dashed.
    UNCOUNTED,
    /// The step's access goes through it.
    ACTIVE,
    /// This step made it point there.
    NEW,
    /// It starts at a block that nobody counts on any more.
    OLD,
    /// Its block wears something outside its edge, before which the head ends.
    KEPT_OFF,
    /// Its block is gone.
    DANGLING
  }

  public Arrow {
    traits = Set.copyOf(traits);
  }

  public boolean counted() {
    return !traits.contains(Trait.UNCOUNTED);
  }

  public boolean active() {
    return traits.contains(Trait.ACTIVE);
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }
}
