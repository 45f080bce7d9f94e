package cowscope.app.diagram;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.event.Event;
import cowscope.history.History;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Lexicon;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Narration;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setting;
import cowscope.mechanism.Setup;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Mark;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Subvolumes over trees of blocks that themselves have slots, told by hand: what a diagram must be
/// able to draw although no rule of memory makes it.
final class Trees implements Mechanism {
  private static final int FAN = 3;

  private final Random random;
  private final List<Event> events = new ArrayList<>();
  private int nodes;
  private int data;

  private Trees(long seed) {
    random = new Random(seed);
  }

  /// Subvolumes that share leaves, and now and then a node that points back.
  static History random(long seed) {
    Trees trees = new Trees(seed);
    List<List<Event>> steps = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      steps.add(trees.subvolume("v" + i));
    }
    World start =
        new World(Attributes.NONE, Attributes.NONE, List.of(), List.of())
            .with(Pool.unlimited("metadata", "N", 0))
            .with(Pool.of("disk", "D", 24));
    return Runs.told(trees, start, steps);
  }

  private List<Event> subvolume(String name) {
    events.clear();
    RegionId root = RegionId.of(name, "root");
    events.add(new Event.OwnerAdded(name, "subvolume", null));
    events.add(new Event.RegionAdded(root, "root", 1, true, Region.NUMBERED, Attributes.NONE));
    BlockId top = node(0);
    point(root.slot(0), top);
    return List.copyOf(events);
  }

  private BlockId node(int depth) {
    BlockId node = new BlockId("N", nodes++);
    RegionId slots = RegionId.of(node);
    events.add(new Event.BlockAllocated(node, 1, "node", null, 4096, true, "test"));
    String pattern = random.nextBoolean() ? Region.NUMBERED : Region.NAMED;
    boolean named = pattern.equals(Region.NAMED);
    events.add(
        new Event.RegionAdded(slots, "slots", named ? 0 : FAN, true, pattern, Attributes.NONE));
    for (int i = 0; i < FAN; i++) {
      if (named) {
        events.add(new Event.SlotAdded(slots.slot(i), "/path/" + i));
      }
      point(slots.slot(i), target(depth));
    }
    return node;
  }

  private BlockId target(int depth) {
    int dice = random.nextInt(10);
    if (dice < 2 && nodes > 1) {
      return new BlockId("N", random.nextInt(nodes - 1));
    }
    if (depth < 2 && dice < 5) {
      return node(depth + 1);
    }
    if (data > 0 && (dice < 7 || data == 24)) {
      return new BlockId("D", random.nextInt(data));
    }
    BlockId block = new BlockId("D", data++);
    events.add(new Event.BlockAllocated(block, 1, "data", "d" + data, 4096, true, "test"));
    return block;
  }

  private void point(SlotId slot, BlockId block) {
    events.add(new Event.SlotPointed(slot.alone(), block, Access.READ_WRITE, Mark.NONE, "test"));
  }

  @Override
  public String name() {
    return "trees";
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public Grammar grammar(Setup setup) {
    throw new UnsupportedOperationException();
  }

  @Override
  public World start(Setup setup, Policy policy) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Decision decide(World world, Command command) {
    throw new UnsupportedOperationException();
  }

  @Override
  public @Nullable String peek(World world, SlotId slot) {
    return null;
  }

  @Override
  public Narration tell(World before, Event event, World after) {
    return new Narration(event.word(), "", null);
  }

  @Override
  public Lexicon lexicon() {
    return Lexicon.of(Trees.class, "trees.properties");
  }
}
