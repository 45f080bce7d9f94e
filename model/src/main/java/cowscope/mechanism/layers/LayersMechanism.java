package cowscope.mechanism.layers;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.command.Name;
import cowscope.command.NameType;
import cowscope.command.SizeType;
import cowscope.event.Event;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Depiction;
import cowscope.mechanism.Draft;
import cowscope.mechanism.Lexicon;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Narration;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setting;
import cowscope.mechanism.Setup;
import cowscope.world.Attributes;
import cowscope.world.Pool;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Images and containers on union file systems, or on devices that copy blocks.
///
/// The pool `disk` counts blocks of `blockSize`, as `df` would: a file takes as many as its bytes
/// need.
public final class LayersMechanism implements Mechanism {
  private static final int STANDARD_BLOCK = 4096;
  private static final int LEAST_BLOCK = 512;
  private static final int MOST_BLOCK = 1 << 20;
  private static final int STANDARD_DISK = 262_144;

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting.Choice(
              Words.DRIVER,
              List.of(Words.OVERLAYFS, Words.AUFS, Words.UNIONFS, Words.VFS, Words.BLOCK),
              "what merges the layers"),
          new Setting.Flag(Words.METACOPY, false, "overlayfs: a change of metadata copies no data"),
          new Setting.Flag(
              Words.REDIRECT_DIR, false, "overlayfs: directories of lower layers can be renamed"),
          new Setting.Whole(
              Words.BLOCK_SIZE, STANDARD_BLOCK, LEAST_BLOCK, MOST_BLOCK, "bytes in a disk block"),
          new Setting.Whole(
              Words.DISK_BLOCKS, STANDARD_DISK, 1, Integer.MAX_VALUE, "blocks on the disk"));

  private static final Grammar GRAMMAR =
      Grammar.of(
          LayersCommand.class,
          new FilePathType(),
          new SizeType(),
          new NameType(FilePathType::known));
  private static final Lexicon LEXICON = Lexicon.beside(LayersMechanism.class);
  private static final Depiction DEPICTION = new LayersDepiction(LEXICON);

  @Override
  public String name() {
    return "layers";
  }

  @Override
  public List<Setting> settings() {
    return SETTINGS;
  }

  @Override
  public Grammar grammar(Setup setup) {
    return GRAMMAR;
  }

  /// The eager run is there for comparison, so its disk never ends.
  @Override
  public World start(Setup setup, Policy policy) {
    int blocks = policy == Policy.EAGER ? Pool.UNLIMITED : setup.whole(Words.DISK_BLOCKS);
    Pool layers = Pool.unlimited("layers", Words.LAYER, 0);
    Pool disk = Pool.sized("disk", Words.FILE, blocks, setup.whole(Words.BLOCK_SIZE));
    return new World(setup.under(policy), Attributes.NONE, List.of(), List.of(disk, layers));
  }

  @Override
  public Decision decide(World world, Command command) {
    if (!(command instanceof LayersCommand asked)) {
      throw new IllegalArgumentException("not a command of layers: " + command);
    }
    Decision.Refused refused = new Checks(world).refuse(asked);
    if (refused != null) {
      return refused;
    }
    Draft draft = new Draft(world);
    new Commands(draft).run(asked);
    return draft.thenEffort(Attributes.NONE).accepted();
  }

  @Override
  public Command account(String owner) {
    return new LayersCommand.Account(new Name(owner));
  }

  @Override
  public @Nullable String peek(World world, SlotId slot) {
    return Views.peek(world, slot);
  }

  @Override
  public List<View> views(World world) {
    return Views.all(world);
  }

  @Override
  public String label(World world, SlotId slot) {
    String path = Views.path(world, slot);
    return path == null ? world.label(slot) : path;
  }

  @Override
  public Narration tell(World before, Event event, World after) {
    return Telling.tell(LEXICON, shown(before), event, shown(after));
  }

  @Override
  public Lexicon lexicon() {
    return LEXICON;
  }

  @Override
  public Depiction depiction() {
    return DEPICTION;
  }
}
