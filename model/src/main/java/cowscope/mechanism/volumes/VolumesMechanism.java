package cowscope.mechanism.volumes;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.command.Name;
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
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Volumes, their snapshots and stores: copy-on-write where the old data move away, and
/// redirect-on-write beside it.
public final class VolumesMechanism implements Mechanism {
  private static final int MOST_CHUNKS = 65_536;
  private static final int MOST_CHUNK_BLOCKS = 1024;
  private static final int MOST_ERASE_BLOCKS = 1024;

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting.Choice(
              Words.KIND,
              List.of(
                  Words.DM_SNAPSHOT, Words.DM_THIN, Words.VSS, Words.DATABASE, Words.WRITE_ONCE),
              "what keeps the old data"),
          new Setting.Whole(Words.CHUNKS, 16, 1, MOST_CHUNKS, "chunks that fit on the disk"),
          new Setting.Whole(
              Words.CHUNK_BLOCKS, 1, 1, MOST_CHUNK_BLOCKS, "blocks of 4 KiB in a chunk"),
          new Setting.Choice(
              Words.MEDIUM,
              List.of(Words.WORM, Words.FLASH),
              "write-once: a WORM disk, or flash that is erased in groups"),
          new Setting.Whole(
              Words.ERASE_BLOCKS, 4, 1, MOST_ERASE_BLOCKS, "flash: chunks in a group"),
          new Setting.Flag(
              Words.WEAR_LEVELLING, true, "flash: the least worn free block is written next"));

  private static final Grammar GRAMMAR = Grammar.of(VolumesCommand.class, new ChunksType());
  private static final Lexicon LEXICON = Lexicon.beside(VolumesMechanism.class);
  private static final Depiction DEPICTION = new VolumesDepiction(LEXICON);

  @Override
  public String name() {
    return "volumes";
  }

  @Override
  public List<Setting> settings() {
    return SETTINGS;
  }

  @Override
  public Grammar grammar(Setup setup) {
    return GRAMMAR;
  }

  @Override
  public World start(Setup setup, Policy policy) {
    Attributes chosen = setup.under(policy);
    return new World(chosen, Attributes.NONE, List.of(), List.of(disk(setup, policy)));
  }

  /// The eager run is there for comparison: where snapshots lie on the disk itself it never ends.
  private static Pool disk(Setup setup, Policy policy) {
    String kind = setup.text(Words.KIND);
    boolean shared = kind.equals(Words.DM_THIN) || kind.equals(Words.WRITE_ONCE);
    return policy == Policy.EAGER && shared
        ? Pool.unlimited("disk", Words.DISK, 0)
        : Pool.of("disk", Words.DISK, setup.whole(Words.CHUNKS));
  }

  @Override
  public Decision decide(World world, Command command) {
    if (!(command instanceof VolumesCommand asked)) {
      throw new IllegalArgumentException("not a command of volumes: " + command);
    }
    Rules rules = Rules.of(world);
    boolean gone = Gone.asked(world, asked);
    Decision.Refused refused = gone ? null : Checks.refuse(world, asked);
    refused = gone || refused != null ? refused : rules.refuse(world, asked);
    if (refused != null) {
      return refused;
    }
    Draft draft = new Draft(world);
    if (gone) {
      Gone.answer(draft, asked);
    } else {
      new Commands(rules, draft).run(asked);
    }
    Backups.advance(draft, world);
    return draft.thenEffort(Attributes.NONE).accepted();
  }

  @Override
  public Command account(String owner) {
    return new VolumesCommand.Account(new Name(owner));
  }

  @Override
  public @Nullable String peek(World world, SlotId slot) {
    Owner owner = world.owner(Devices.owner(slot));
    if (owner != null && owner.kind().equals(Words.BACKUP)) {
      var found = world.slot(slot);
      return found == null ? null : found.value();
    }
    return Backups.value(world, slot);
  }

  @Override
  public Narration tell(World before, Event event, World after) {
    return Telling.tell(LEXICON, before, event, after);
  }

  @Override
  public Depiction depiction() {
    return DEPICTION;
  }

  @Override
  public Lexicon lexicon() {
    return LEXICON;
  }
}
