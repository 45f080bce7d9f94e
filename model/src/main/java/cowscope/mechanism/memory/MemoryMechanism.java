package cowscope.mechanism.memory;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.event.Event;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Depiction;
import cowscope.mechanism.Lexicon;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Narration;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setting;
import cowscope.mechanism.Setup;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Virtual memory: fork shares the pages of a process, the first write to one copies it.
public final class MemoryMechanism implements Mechanism {
  private static final Grammar GRAMMAR = Grammar.of(MemoryCommand.class, new PagesType());
  private static final Lexicon LEXICON = Lexicon.beside(MemoryMechanism.class);
  private static final Telling TELLING = new Telling(LEXICON);

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public List<Setting> settings() {
    return Settings.ALL;
  }

  @Override
  public Grammar grammar(Setup setup) {
    return GRAMMAR;
  }

  @Override
  public World start(Setup setup, Policy policy) {
    Settings settings = new Settings(setup.under(policy));
    List<Pool> pools = new ArrayList<>();
    pools.add(Pool.of("ram", Words.RAM, settings.frames()));
    pools.add(Pool.of("zero", Words.ZERO, 1).unlisted());
    if (settings.swap() > 0) {
      pools.add(Pool.of("swap", Words.SWAP, settings.swap()));
    }
    BlockId zero = new BlockId(Words.ZERO, BlockId.ONLY);
    return new World(settings.chosen(), Attributes.NONE, List.of(), pools)
        .evolve(
            new Event.BlockAllocated(
                zero, 1, Words.ZERO_PAGE, Words.ZEROS, settings.pageSize(), true, "boot"));
  }

  @Override
  public Decision decide(World world, Command command) {
    MemoryCommand asked = (MemoryCommand) command;
    Decision.Refused refused = Checks.refusal(world, asked);
    return refused == null ? Rules.decide(world, asked) : refused;
  }

  @Override
  public @Nullable String peek(World world, SlotId slot) {
    return Peeking.peek(world, slot);
  }

  @Override
  public Narration tell(World before, Event event, World after) {
    return TELLING.tell(before, event, after);
  }

  @Override
  public Lexicon lexicon() {
    return LEXICON;
  }

  @Override
  public Depiction depiction() {
    return new MemoryDepiction(LEXICON);
  }

  /// After vfork the child sees its parent's pages: one address space, drawn twice, counted once.
  @Override
  public List<View> views(World world) {
    List<View> views = new ArrayList<>();
    for (Owner owner : world.owners()) {
      if (Spaces.borrowed(owner)) {
        for (Region region : Spaces.holder(world, owner).regions()) {
          views.add(new View(owner.name(), uncounted(region)));
        }
      }
    }
    return views;
  }

  private static Region uncounted(Region region) {
    return new Region(
        region.name(),
        region.kind(),
        region.size(),
        false,
        region.pattern(),
        region.attributes(),
        region.entries(),
        region.epoch(),
        region.details());
  }
}
