package cowscope.mechanism.storage;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.command.Name;
import cowscope.command.NameType;
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
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// File systems: snapshots and clones share blocks, and a write goes to a new place and rewrites
/// the path to it.
public final class StorageMechanism implements Mechanism {
  private static final Grammar GRAMMAR =
      Grammar.of(
          StorageCommand.class,
          new FilePathType(),
          new Damaged.Type(),
          new NameType(FilePathType::known));
  private static final Lexicon LEXICON = Lexicon.beside(StorageMechanism.class);
  private static final Telling TELLING = new Telling(LEXICON);
  private static final Depiction DEPICTION = new StorageDepiction(LEXICON);

  @Override
  public String name() {
    return "storage";
  }

  @Override
  public List<Setting> settings() {
    return StorageSettings.ALL;
  }

  @Override
  public Grammar grammar(Setup setup) {
    return GRAMMAR;
  }

  @Override
  public World start(Setup setup, Policy policy) {
    return Formatting.start(new StorageSettings(setup.under(policy)));
  }

  @Override
  public Decision decide(World world, Command command) {
    StorageCommand asked = (StorageCommand) command;
    if (Gone.asked(world, asked)) {
      Draft draft = new Draft(world);
      Gone.answer(draft, asked);
      return draft.accepted();
    }
    Decision.Refused refused = Checks.refusal(world, asked);
    return refused == null ? Rules.decide(world, asked) : refused;
  }

  @Override
  public List<Event> powerCut(World world) {
    Draft draft = new Draft(world);
    PowerCut.run(draft);
    return draft.accepted().events();
  }

  @Override
  public Command account(String owner) {
    return new StorageCommand.Account(new Name(owner));
  }

  @Override
  public @Nullable String peek(World world, SlotId slot) {
    return Peeking.peek(world, slot);
  }

  @Override
  public List<View> views(World world) {
    return Views.of(world);
  }

  @Override
  public String label(World world, SlotId slot) {
    return slot.region() instanceof RegionId.InOwner(String owner, String region)
            && Views.showsFile(region)
        ? owner + "/" + Views.fileName(region) + "[" + slot.index() + "]"
        : world.label(slot);
  }

  @Override
  public Narration tell(World before, Event event, World after) {
    return TELLING.tell(before, event, after);
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
