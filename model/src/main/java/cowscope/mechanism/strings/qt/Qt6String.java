package cowscope.mechanism.strings.qt;

import cowscope.mechanism.strings.Program;
import cowscope.mechanism.strings.Words;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.SlotId;

/// `QString` of Qt 6.4 (`qstring.cpp`, `qarraydatapointer.h`): room that was reserved survives a
/// detaching append, and an empty string needs no buffer.
final class Qt6String extends QtString {
  /// What an empty string that is not null points at.
  static final BlockId EMPTY = new BlockId(Words.EMPTY, BlockId.ONLY);

  /// Of a buffer: its capacity was asked for (`QArrayData::CapacityReserved`).
  private static final String RESERVED = "reserved";

  /// `sizeof(QArrayData)`.
  private static final int HEADER = 16;

  Qt6String(Program program) {
    super(program);
  }

  @Override
  int exact(int length) {
    return length;
  }

  @Override
  long bytes(int capacity) {
    return HEADER + 2L * (capacity + 1);
  }

  @Override
  BlockId created(String text, String cause) {
    return text.isEmpty() ? EMPTY : allocated(text, text.length(), cause);
  }

  /// `QArrayDataPointer::detachAndGrow`.
  @Override
  void append(SlotId string, String text, boolean own) {
    Block data = data(string);
    String all = text(data) + text;
    if (needsDetach(data)) {
      trap(string, "append");
      separate(string, all.length());
    } else if (all.length() > capacity(data)) {
      grow(string, all.length(), own);
    }
    become(string, all);
  }

  /// `QArrayDataPointer::allocateGrow`.
  private void separate(SlotId string, int needed) {
    Block data = data(string);
    boolean reserved = data.content().attributes().is(RESERVED);
    int wanted = reserved ? Math.max(needed, capacity(data)) : needed;
    replace(string, wanted > capacity(data) ? grown(wanted, HEADER) : wanted, "append");
    program.mark(data(string).id(), RESERVED, reserved ? true : null);
  }

  private void grow(SlotId string, int needed, boolean own) {
    int capacity = grown(needed, HEADER);
    if (!own) {
      resize(string, capacity, "append");
      return;
    }
    boolean reserved = data(string).content().attributes().is(RESERVED);
    program.point(string, allocated(text(data(string)), capacity, "grown"), "append");
    program.mark(data(string).id(), RESERVED, reserved ? true : null);
  }

  @Override
  void appendNothing(SlotId string) {}

  @Override
  void reserve(SlotId string, int capacity) {
    Block data = data(string);
    if (needsDetach(data)) {
      trap(string, "reserve");
      own(string, Math.max(capacity, text(data).length()), "reserve");
    } else if (capacity >= capacity(data)) {
      resize(string, capacity, "reserve");
    }
    if (data(string).counted()) {
      program.mark(data(string).id(), RESERVED, true);
    }
  }

  @Override
  void squeeze(SlotId string) {
    Block data = data(string);
    if (!data.counted()) {
      return;
    }
    int length = text(data).length();
    if (needsDetach(data)) {
      trap(string, "squeeze");
      own(string, length, "squeeze");
    } else if (length < capacity(data)) {
      if (length == 0) {
        program.point(string, EMPTY, "squeeze");
      } else {
        resize(string, length, "squeeze");
      }
    }
    if (data(string).counted()) {
      program.mark(data(string).id(), RESERVED, null);
    }
  }

  @Override
  void detached(SlotId string, String cause) {
    own(string, text(data(string)).length(), cause);
  }

  /// `QString::reallocData` of a string that must leave its buffer.
  private void own(SlotId string, int capacity, String cause) {
    if (capacity == 0) {
      program.point(string, EMPTY, cause);
    } else {
      replace(string, capacity, cause);
    }
  }
}
