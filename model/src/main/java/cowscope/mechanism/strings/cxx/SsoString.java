package cowscope.mechanism.strings.cxx;

import cowscope.mechanism.strings.Pointers;
import cowscope.mechanism.strings.Program;
import cowscope.mechanism.strings.Words;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import java.util.Objects;

/// The string of libstdc++ since C++11 (`bits/basic_string.h`, GCC 12): short texts lie in the
/// object, longer ones in a buffer of its own.
final class SsoString implements StringClass {
  private static final int LOCAL_CAPACITY = 15;

  private final Program program;

  SsoString(Program program) {
    this.program = program;
  }

  @Override
  public void construct(SlotId string, String text, String cause) {
    if (text.length() <= LOCAL_CAPACITY) {
      fill(string, text, cause);
    } else {
      program.point(string, allocated(text, text.length(), cause), cause);
    }
  }

  @Override
  public void copy(SlotId string, SlotId source) {
    String text = text(source);
    if (text.length() <= LOCAL_CAPACITY) {
      fill(string, text, "copied");
    } else {
      program.point(string, cloned(source, text.length(), "copied"), "copied");
    }
  }

  /// `_M_assign`.
  @Override
  public void assign(SlotId string, SlotId source) {
    if (string.equals(source)) {
      return;
    }
    String text = text(source);
    if (text.length() > capacity(string)) {
      leaveObject(string);
      int capacity = Growth.doubled(text.length(), capacity(string));
      program.point(string, cloned(source, capacity, "assigned"), "assigned");
    } else {
      become(string, text, "assigned");
    }
  }

  @Override
  public void assign(SlotId string, String text) {
    replace(string, text, "assigned-text");
  }

  @Override
  public void append(SlotId string, String text) {
    if (!text.isEmpty()) {
      replace(string, text(string) + text, "append");
    }
  }

  /// Nobody else has this buffer: nothing to do.
  @Override
  public void access(SlotId string) {}

  @Override
  public void write(SlotId string, int index, char sign) {
    StringBuilder text = new StringBuilder(text(string));
    text.setCharAt(index, sign);
    become(string, text.toString(), "write");
  }

  @Override
  public void reserve(SlotId string, int capacity) {
    if (capacity > capacity(string)) {
      move(string, text(string), Growth.doubled(capacity, capacity(string)), "reserve");
    }
  }

  @Override
  public void clear(SlotId string) {
    become(string, "", "cleared");
  }

  @Override
  public void erase(SlotId string, int position, int length) {
    String old = text(string);
    int end = (int) Math.min(old.length(), (long) position + length);
    become(string, old.substring(0, position) + old.substring(end), "erase");
  }

  @Override
  public void insert(SlotId string, int position, String text) {
    replace(string, new StringBuilder(text(string)).insert(position, text).toString(), "insert");
  }

  @Override
  public void swap(SlotId string, SlotId other) {
    boolean here = local(string);
    boolean there = local(other);
    if (!here && !there) {
      program.exchange(string, other, "swapped");
    } else if (here && there) {
      String text = text(string);
      become(string, text(other), "swapped");
      become(other, text, "swapped");
    } else if (here) {
      handOver(other, string);
    } else {
      handOver(string, other);
    }
  }

  /// A buffer goes from one string to the other, the characters in the other's object come back.
  private void handOver(SlotId from, SlotId to) {
    String text = text(to);
    leaveObject(to);
    program.handOver(from, to, text, "swapped");
    program.mark(from, Words.CAPACITY, LOCAL_CAPACITY);
  }

  @Override
  public void destroy(SlotId string) {
    program.remove(string, "destroyed");
  }

  /// `_M_replace` and `_M_mutate`: another text, in place when it fits.
  private void replace(SlotId string, String text, String cause) {
    if (text.length() > capacity(string)) {
      move(string, text, Growth.doubled(text.length(), capacity(string)), cause);
    } else {
      become(string, text, cause);
    }
  }

  /// The string gets a larger buffer and leaves what it had.
  private void move(SlotId string, String text, int capacity, String cause) {
    leaveObject(string);
    program.point(string, allocated(text, capacity, cause), cause);
  }

  private void become(SlotId string, String text, String cause) {
    if (text.equals(text(string))) {
      return;
    }
    if (local(string)) {
      program.fill(string, text, cause);
    } else {
      program.write(buffer(string).id(), string, text);
    }
  }

  private void fill(SlotId string, String text, String cause) {
    program.fill(string, text, cause);
    program.mark(string, Words.CAPACITY, LOCAL_CAPACITY);
  }

  /// The characters are about to leave the object for a buffer.
  private void leaveObject(SlotId string) {
    if (local(string)) {
      Pointers.orphan(program, string);
      program.mark(string, Words.CAPACITY, null);
    }
  }

  private BlockId allocated(String text, int capacity, String cause) {
    return program.allocate(Words.BUFFER, text, capacity + 1L, capacity, cause);
  }

  private BlockId cloned(SlotId source, int capacity, String cause) {
    Block buffer = buffer(source);
    int length = text(source).length();
    return program.copy(buffer, Words.BUFFER, length, capacity + 1L, capacity, cause);
  }

  private Block buffer(SlotId string) {
    return Objects.requireNonNull(program.block(string));
  }

  private boolean local(SlotId string) {
    return program.block(string) == null;
  }

  private int capacity(SlotId string) {
    Block buffer = program.block(string);
    return buffer == null ? LOCAL_CAPACITY : buffer.content().attributes().get(Words.CAPACITY, 0);
  }

  private String text(SlotId string) {
    Slot slot = program.slot(string);
    Block buffer = program.block(string);
    return Objects.requireNonNull(buffer == null ? slot.value() : buffer.value());
  }
}
