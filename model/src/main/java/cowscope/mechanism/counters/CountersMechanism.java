package cowscope.mechanism.counters;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.command.Name;
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
import cowscope.world.Block;
import cowscope.world.Pool;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Threads that copy, drop and write one counted buffer, an instruction at a time, in the order
/// that the user picks. Copy-on-write between threads stands or falls with its count.
public final class CountersMechanism implements Mechanism {
  private static final Grammar GRAMMAR = Grammar.of(CountersCommand.class);
  private static final Lexicon LEXICON = Lexicon.beside(CountersMechanism.class);
  private static final Depiction DEPICTION = new CountersDepiction(LEXICON);
  private static final Telling TELLING = new Telling(LEXICON);
  private static final int MOST_HOLDERS = 8;
  private static final int MOST_THREADS = 6;
  private static final String TEXT = "text";
  private static final int BYTES = 64;

  @Override
  public String name() {
    return "counters";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        new Setting.Choice("counter", Counter.names(), "how the count is changed"),
        new Setting.Whole("holders", 1, 1, MOST_HOLDERS, "copies alive at the start"));
  }

  @Override
  public Grammar grammar(Setup setup) {
    return GRAMMAR;
  }

  @Override
  public World start(Setup setup, Policy policy) {
    World empty = new World(setup.under(policy), Attributes.NONE, List.of(), List.of());
    int holders = setup.whole("holders");
    boolean eager = policy == Policy.EAGER;
    List<Event> events = new ArrayList<>();
    events.add(new Event.OwnerAdded(Words.MAIN, Words.MAIN, null));
    events.add(handles(Words.MAIN));
    events.add(new Event.PoolAdded(Pool.unlimited(Words.HEAP, Words.PREFIX, 1)));
    events.add(
        new Event.BlockAllocated(
            Words.FIRST, eager ? holders : 1, Words.BUFFER, TEXT, BYTES, true, "start"));
    for (int i = 0; i < (eager ? holders : 1); i++) {
      events.add(new Event.BlockMarked(Words.FIRST.plus(i), Words.STORED, eager ? 1 : holders));
    }
    Desk desk = new Desk(empty.evolveAll(events));
    for (int i = 0; i < holders; i++) {
      desk.takeHandle(Words.MAIN, Words.FIRST.plus(eager ? i : 0), "start");
    }
    return desk.world();
  }

  private static Event handles(String owner) {
    return new Event.RegionAdded(
        Desk.handles(owner), Words.HANDLES, 0, true, "{owner}.{name}", Attributes.NONE);
  }

  @Override
  public Decision decide(World world, Command command) {
    return switch ((CountersCommand) command) {
      case CountersCommand.Begin(Name thread) -> begin(world, thread.text());
      case CountersCommand.Start(Name thread, Operation operation) ->
          start(world, thread.text(), operation);
      case CountersCommand.Step(Name thread) -> step(world, thread.text(), false);
      case CountersCommand.Finish(Name thread) -> step(world, thread.text(), true);
      case CountersCommand.Explore() -> explore(world);
    };
  }

  private static Decision begin(World world, String thread) {
    if (world.owner(thread) != null) {
      return refused("thread", "there is a " + thread + " already; give the thread another name");
    }
    Desk desk = new Desk(world);
    if (desk.threads().size() == MOST_THREADS) {
      return refused("thread", "there are " + MOST_THREADS + " threads already, which is the most");
    }
    desk.tell(new Event.OwnerAdded(thread, Words.THREAD, null));
    desk.tell(
        new Event.RegionAdded(
            RegionId.of(thread, Words.REGISTERS),
            Words.REGISTERS,
            0,
            true,
            "{owner}.{name}",
            Attributes.NONE));
    desk.tell(handles(thread));
    return desk.draft().accepted();
  }

  private static Decision start(World world, String thread, Operation operation) {
    Desk desk = new Desk(world);
    Decision unknown = unknown(world, thread);
    if (unknown != null) {
      return unknown;
    }
    if (desk.next(thread) != null) {
      return refused("thread", thread + " has not finished yet; finish " + thread + " first");
    }
    boolean needs = operation != Operation.COPY;
    if (needs && desk.held(thread).isEmpty() && !inherit(desk, thread)) {
      return refused("thread", "there is no handle left that " + thread + " could use");
    }
    String word = operation.name().toLowerCase(Locale.ROOT);
    desk.tell(new Event.OwnerMarked(thread, Words.OPERATION, word));
    desk.continueWith(thread, first(desk, operation));
    return desk.draft().accepted();
  }

  /// A thread without a handle takes over one of those that were there at the start.
  private static boolean inherit(Desk desk, String thread) {
    List<Slot> held = desk.held(Words.MAIN);
    if (held.isEmpty() || held.getLast().block() == null) {
      return false;
    }
    Slot handle = held.getLast();
    desk.takeHandle(thread, Objects.requireNonNull(handle.block()), "handed-over");
    desk.dropHandle(handle.id(), "handed-over");
    return true;
  }

  private static Instruction first(Desk desk, Operation operation) {
    if (desk.eager()) {
      return switch (operation) {
        case COPY -> Instruction.COPY_AT_ONCE;
        case DROP -> Instruction.FREE_AT_ONCE;
        case WRITE -> Instruction.WRITE;
      };
    }
    return switch (operation) {
      case COPY -> desk.counter().first(true);
      case DROP -> desk.counter().first(false);
      case WRITE -> Instruction.CHECK;
    };
  }

  private static Decision step(World world, String thread, boolean all) {
    Decision unknown = unknown(world, thread);
    if (unknown != null) {
      return unknown;
    }
    Desk desk = new Desk(world);
    if (desk.next(thread) == null && !desk.eager() && !all) {
      return refused("thread", thread + " has nothing to do; start it with copy, drop or write");
    }
    Processor processor = new Processor(desk, thread);
    for (int i = 0; desk.next(thread) != null && (all || i == 0); i++) {
      processor.step();
    }
    return desk.draft().accepted();
  }

  private static Decision explore(World world) {
    Desk desk = new Desk(world);
    Exploration found = new Explorer().explore(world);
    desk.note(found.good() ? "explored-good" : "explored", found.figures());
    return desk.draft().accepted();
  }

  private static @Nullable Decision unknown(World world, String thread) {
    boolean known = world.ownersOf(Words.THREAD).stream().anyMatch(o -> o.name().equals(thread));
    return known ? null : refused("thread", "there is no thread " + thread);
  }

  private static Decision refused(String argument, String reason) {
    return new Decision.Refused(argument, reason);
  }

  /// The commands that lead from `world` to a wrong end, in an order that a scenario can hold;
  /// empty when no order does.
  public List<Command> counterexample(World world) {
    return List.copyOf(new Explorer().explore(world).schedule());
  }

  @Override
  public @Nullable String peek(World world, SlotId id) {
    Slot slot = world.slot(id);
    if (slot == null || slot.block() == null) {
      return slot == null ? null : slot.value();
    }
    Block block = world.block(slot.block());
    return block == null ? null : block.value();
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
}
