package cowscope.mechanism.strings;

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
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Variables and the buffers they share, in five libraries.
public final class StringsMechanism implements Mechanism {
  private static final String LIBRARY = "library";
  private static final Lexicon LEXICON = Lexicon.beside(StringsMechanism.class);
  private static final Depiction DEPICTION = new StringsDepiction(LEXICON);
  private static final Telling TELLING = new Telling(LEXICON);

  @Override
  public String name() {
    return "strings";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        new Setting.Choice(
            LIBRARY, Libraries.names(), "the library whose rules hold, and its language"));
  }

  @Override
  public Grammar grammar(Setup setup) {
    return Libraries.find(setup.text(LIBRARY)).grammar();
  }

  @Override
  public World start(Setup setup, Policy policy) {
    World empty = new World(setup.under(policy), Attributes.NONE, List.of(), List.of());
    World program =
        empty.evolveAll(
            List.of(
                new Event.OwnerAdded(Words.PROGRAM, Words.PROGRAM, null),
                new Event.RegionAdded(
                    RegionId.of(Words.PROGRAM, Words.VARIABLES),
                    Words.VARIABLES,
                    0,
                    true,
                    Region.NAMED,
                    Attributes.NONE),
                new Event.PoolAdded(Pool.unlimited(Words.HEAP, Words.HEAP_PREFIX, 1)),
                new Event.PoolAdded(
                    Pool.unlimited(Words.STATIC, Words.STATIC_PREFIX, 1).unlisted())));
    return dialect(program).furnished(program);
  }

  @Override
  public Decision decide(World world, Command command) {
    Program program = new Program(world);
    try {
      dialect(world).run(program, command);
      return program.draft().accepted();
    } catch (Refusal refusal) {
      return new Decision.Refused(refusal.argument(), refusal.reason());
    }
  }

  @Override
  public @Nullable String peek(World world, SlotId id) {
    Slot slot = world.slot(id);
    return slot == null ? null : dialect(world).peek(world, slot);
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
    return DEPICTION;
  }

  @Override
  public List<View> views(World world) {
    return dialect(world).views(world);
  }

  /// The library that `world` runs under.
  static String library(World world) {
    return world.setup().get(LIBRARY, "");
  }

  private static Dialect dialect(World world) {
    return Libraries.find(library(world));
  }
}
