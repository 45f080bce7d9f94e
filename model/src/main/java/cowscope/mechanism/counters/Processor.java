package cowscope.mechanism.counters;

import cowscope.event.Event;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Runs one instruction of a thread.
final class Processor {
  private final Desk desk;
  private final String thread;

  Processor(Desk desk, String thread) {
    this.desk = desk;
    this.thread = thread;
  }

  /// The next instruction; says how it ended when it was the last of all.
  void step() {
    Instruction instruction = Objects.requireNonNull(desk.next(thread));
    desk.note("executes", Attributes.of("thread", thread).with("instruction", instruction.text()));
    execute(instruction);
    ending();
  }

  private void execute(Instruction instruction) {
    BlockId block = block();
    switch (instruction) {
      case LOAD -> load(block, swaps() ? Instruction.COMPARE_AND_SWAP : Instruction.STORE);
      case LOAD_TO_DROP ->
          load(block, swaps() ? Instruction.COMPARE_AND_SWAP_TO_DROP : Instruction.STORE_TO_DROP);
      case STORE -> gain(block, desk.loaded(thread) + 1);
      case STORE_TO_DROP -> lose(block, desk.loaded(thread) - 1);
      case COMPARE_AND_SWAP -> {
        if (unchanged(block, Instruction.LOAD)) {
          gain(block, desk.loaded(thread) + 1);
        }
      }
      case COMPARE_AND_SWAP_TO_DROP -> {
        if (unchanged(block, Instruction.LOAD_TO_DROP)) {
          lose(block, desk.loaded(thread) - 1);
        }
      }
      case FETCH_ADD -> gain(block, desk.stored(block) + 1);
      case FETCH_SUB -> lose(block, desk.stored(block) - 1);
      case READ_AGAIN -> readAgain(block);
      case FREE -> {
        desk.free(block);
        afterRelease(null);
      }
      case CHECK -> check(block);
      case COPY_BUFFER -> copyBuffer(block);
      case WRITE -> write();
      case COPY_AT_ONCE -> copyAtOnce(block);
      case FREE_AT_ONCE -> freeAtOnce(block);
    }
  }

  private boolean swaps() {
    return desk.counter() == Counter.CAS;
  }

  private void load(BlockId block, Instruction next) {
    desk.load(thread, desk.stored(block));
    desk.continueWith(thread, next);
  }

  private boolean unchanged(BlockId block, Instruction again) {
    if (desk.stored(block) == desk.loaded(thread)) {
      return true;
    }
    Attributes attributes = desk.world().existingOwner(thread).attributes();
    int retries = attributes.get(Words.RETRIES, 0) + 1;
    desk.note(
        "swap-failed",
        Attributes.of("thread", thread)
            .with("loaded", desk.loaded(thread))
            .with("stored", desk.stored(block)));
    desk.tell(new Event.OwnerMarked(thread, Words.RETRIES, retries));
    desk.continueWith(thread, again);
    return false;
  }

  /// One handle more; of a buffer that was freed meanwhile it is one that must not be used.
  private void gain(BlockId block, int count) {
    desk.takeHandle(thread, block, "copied");
    desk.store(block, count);
    if (desk.world().block(block) == null) {
      desk.answer("use-after-free", "counted-after-free");
    }
    desk.continueWith(thread, null);
  }

  /// One handle less. Who brought the count to zero frees; with a split release each one reads
  /// again to find out.
  private void lose(BlockId block, int count) {
    desk.tell(new Event.OwnerMarked(thread, Words.RELEASED, block.toString()));
    desk.dropHandle(handle(), "dropped");
    desk.store(block, count);
    boolean again = desk.counter() == Counter.SPLIT_RELEASE;
    afterRelease(again ? Instruction.READ_AGAIN : count == 0 ? Instruction.FREE : null);
  }

  private void readAgain(BlockId block) {
    int count = desk.stored(block);
    desk.load(thread, count);
    afterRelease(count == 0 ? Instruction.FREE : null);
  }

  /// A writer goes on to write when its share of the old buffer is settled.
  private void afterRelease(@Nullable Instruction next) {
    boolean writes = "write".equals(operation());
    if (next == null) {
      desk.tell(new Event.OwnerMarked(thread, Words.RELEASED, null));
    }
    desk.continueWith(thread, next == null && writes ? Instruction.WRITE : next);
  }

  private void check(BlockId block) {
    int count = desk.stored(block);
    desk.load(thread, count);
    if (count > 1) {
      desk.tell(new Event.Trapped(handle(), "count-above-one"));
    }
    desk.continueWith(thread, count > 1 ? Instruction.COPY_BUFFER : Instruction.WRITE);
  }

  private void copyBuffer(BlockId block) {
    if (desk.world().block(block) == null) {
      desk.answer("use-after-free", "copied-after-free");
      desk.continueWith(thread, null);
      return;
    }
    BlockId copy = desk.copy(block, "shared");
    desk.takeHandle(thread, copy, "separated");
    desk.tell(new Event.OwnerMarked(thread, Words.COPY, copy.toString()));
    desk.continueWith(thread, desk.counter().first(false));
  }

  private void write() {
    BlockId copy = marked(Words.COPY);
    Slot handle =
        desk.held(thread).stream()
            .filter(slot -> copy == null || copy.equals(slot.block()))
            .findFirst()
            .orElseThrow();
    BlockId block = Objects.requireNonNull(handle.block());
    if (desk.world().block(block) == null) {
      desk.answer("use-after-free", "written-after-free");
    } else {
      desk.tell(new Event.Written(block, handle.id(), thread));
    }
    if (copy != null) {
      desk.tell(new Event.OwnerMarked(thread, Words.COPY, null));
    }
    desk.continueWith(thread, null);
  }

  private void copyAtOnce(BlockId block) {
    desk.takeHandle(thread, desk.copy(block, "eager"), "copied");
    desk.continueWith(thread, null);
  }

  private void freeAtOnce(BlockId block) {
    desk.dropHandle(handle(), "dropped");
    desk.free(block);
    desk.continueWith(thread, null);
  }

  /// When nothing is left to run: a count above the true number means that nobody will free.
  private void ending() {
    World world = desk.world();
    boolean busy = desk.threads().stream().anyMatch(owner -> desk.next(owner.name()) != null);
    Block block = world.block(Words.FIRST);
    if (!busy && block != null && desk.stored(block.id()) > block.refs()) {
      desk.answer("leak", "count-too-high");
    }
  }

  /// The buffer that the thread is about.
  private BlockId block() {
    BlockId released = marked(Words.RELEASED);
    if (released != null) {
      return released;
    }
    List<Slot> held = desk.held(thread);
    BlockId own = held.isEmpty() ? null : held.getFirst().block();
    return own == null || operation().equals("copy") ? Words.FIRST : own;
  }

  /// A buffer that the thread remembers.
  private @Nullable BlockId marked(String key) {
    Object name = desk.world().existingOwner(thread).attributes().get(key);
    return name == null
        ? null
        : new BlockId(
            Words.PREFIX, Integer.parseInt(name.toString().substring(Words.PREFIX.length())));
  }

  /// The oldest handle of the thread.
  private SlotId handle() {
    return desk.held(thread).getFirst().id();
  }

  private String operation() {
    return desk.world().existingOwner(thread).attributes().get(Words.OPERATION, "");
  }
}
