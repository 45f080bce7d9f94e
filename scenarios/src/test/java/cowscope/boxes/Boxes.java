package cowscope.boxes;

import cowscope.boxes.BoxesCommand.Box;
import cowscope.boxes.BoxesCommand.Link;
import cowscope.boxes.BoxesCommand.Note;
import cowscope.boxes.BoxesCommand.Put;
import cowscope.boxes.BoxesCommand.Wrap;
import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.command.Name;
import cowscope.event.Event;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Decision.Accepted;
import cowscope.mechanism.Decision.Refused;
import cowscope.mechanism.Lexicon;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Narration;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setting;
import cowscope.mechanism.Setup;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.DerivedRegion;
import cowscope.world.Mark;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;

/// The smallest mechanism that shows all of the formats: boxes whose places share texts. Every box
/// also has a derived view `<box>:<place>`.
public final class Boxes implements Mechanism {
  private static final Grammar GRAMMAR = Grammar.of(BoxesCommand.class);

  @Override
  public String name() {
    return "boxes";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        new Setting.Whole("blocks", 8, 1, 2_000_000, "How many blocks there are."),
        new Setting.Choice("order", List.of("lowest", "newest"), "Which block is taken."),
        new Setting.Flag("strict", false, "Whether a place must be empty before a link."));
  }

  @Override
  public Grammar grammar(Setup setup) {
    return GRAMMAR;
  }

  @Override
  public World start(Setup setup, Policy policy) {
    Pool shelf = Pool.of("shelf", "B", setup.whole("blocks"));
    Pool extra = Pool.of("extra", "E", 4);
    return new World(setup.under(policy), Attributes.NONE, List.of(), List.of(shelf, extra));
  }

  @Override
  public Decision decide(World world, Command command) {
    return switch ((BoxesCommand) command) {
      case Box(Name box, int places) -> box(world, box.text(), places);
      case Put(Name box, int place, String text) -> put(world, box.text(), place, text);
      case Link(Name box, int place, Name other, int from) ->
          link(world, box.text(), place, other.text(), from);
      case Wrap(Name box, int place) -> wrap(slot(box.text(), place), world);
      case Note(Name box, int place, String text) ->
          new Accepted(List.of(new Event.SlotFilled(slot(box.text(), place), text, "noted")));
    };
  }

  private static Decision box(World world, String box, int places) {
    if (world.owner(box) != null) {
      return new Refused("box", "there is already a box \"" + box + "\"; choose another name");
    }
    return new Accepted(
        List.of(
            new Event.OwnerAdded(box, "box", null),
            new Event.RegionAdded(
                RegionId.of(box, "p"), "list", places, true, Region.NUMBERED, Attributes.NONE)));
  }

  private static Decision put(World world, String box, int place, String text) {
    if (world.owner(box) == null) {
      return new Refused("box", "there is no box \"" + box + "\"");
    }
    SlotId slot = slot(box, place);
    BlockId old = world.target(slot);
    int number = world.pool("B").nextFree();
    if (number < 0) {
      return new Accepted(List.of(new Event.Answered("ENOSPC", slot, "full")));
    }
    BlockId fresh = new BlockId("B", number);
    if (old == null) {
      return new Accepted(
          List.of(
              new Event.BlockAllocated(fresh, 1, "text", text, 16, true, "first-put"),
              point(slot, fresh, "first-put")));
    }
    Event written = new Event.Written(old, slot, text);
    Block block = world.existingBlock(old);
    return block.shared()
        ? new Accepted(
            List.of(
                new Event.Trapped(slot, "shared"),
                new Event.BlockCopied(old, fresh, 1, "text", 16, "shared"),
                point(slot, fresh, "copied"),
                new Event.Written(fresh, slot, text)))
        : new Accepted(List.of(written));
  }

  private static Decision link(World world, String box, int place, String other, int from) {
    BlockId block = world.target(slot(other, from));
    return block == null
        ? new Refused("from", "place " + from + " of \"" + other + "\" is empty")
        : new Accepted(
            List.of(
                new Event.SlotPointed(
                    slot(box, place).alone(), block, Access.READ_ONLY, Mark.NONE, "linked")));
  }

  private static Decision wrap(SlotId slot, World world) {
    BlockId inner = world.target(slot);
    BlockId outer = new BlockId("E", world.pool("E").nextFree());
    RegionId inside = RegionId.of(outer);
    return new Accepted(
        List.of(
            new Event.BlockAllocated(outer, 1, "wrap", null, 8, true, "wrapped"),
            new Event.BlockMarked(outer, "indirect", true),
            new Event.RegionAdded(inside, "wrap", 1, true, "{owner}[{index}]", Attributes.NONE),
            point(inside.slot(0), inner, "wrapped"),
            point(slot, outer, "wrapped")));
  }

  private static Event point(SlotId slot, BlockId block, String cause) {
    return new Event.SlotPointed(slot.alone(), block, Access.READ_WRITE, Mark.NONE, cause);
  }

  private static SlotId slot(String box, int place) {
    return RegionId.of(box, "p").slot(place);
  }

  @Override
  public String peek(World world, SlotId slot) {
    BlockId target = world.target(slot);
    Block block = target == null ? null : world.block(target);
    return block == null ? world.slot(slot).value() : block.value();
  }

  @Override
  public Narration tell(World before, Event event, World after) {
    return new Narration(event.word(), "", null);
  }

  @Override
  public Lexicon lexicon() {
    return Lexicon.beside(Boxes.class);
  }

  @Override
  public List<View> views(World world) {
    return world.owners().stream().map(owner -> view(world, owner)).toList();
  }

  private static View view(World world, Owner owner) {
    Region places = owner.region("p");
    DerivedRegion view = new DerivedRegion(world, "view", "view", owner.name() + ":{name}");
    for (int i = 0; i < places.size(); i++) {
      BlockId target = world.target(slot(owner.name(), i));
      view.with(i, "" + i, target, Access.READ_ONLY, Attributes.NONE);
    }
    return new View(owner.name(), view.build());
  }
}
