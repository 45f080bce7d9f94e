package cowscope.mechanism.strings.qt;

import cowscope.mechanism.strings.Program;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.SlotId;

/// `QString` of Qt 5.15 (`qstring.cpp`, `qarraydata.cpp`): the capacity counts the terminating
/// zero.
final class Qt5String extends QtString {
  /// `sizeof(QArrayData)`.
  private static final int HEADER = 24;

  Qt5String(Program program) {
    super(program);
  }

  @Override
  int exact(int length) {
    return length + 1;
  }

  @Override
  long bytes(int capacity) {
    return HEADER + 2L * capacity;
  }

  @Override
  BlockId created(String text, String cause) {
    return allocated(text, exact(text.length()), cause);
  }

  @Override
  void append(SlotId string, String text, boolean own) {
    String all = text(data(string)) + text;
    makeRoom(string, all.length());
    become(string, all);
  }

  @Override
  void appendNothing(SlotId string) {
    makeRoom(string, text(data(string)).length());
  }

  private void makeRoom(SlotId string, int length) {
    Block data = data(string);
    int needed = exact(length);
    if (needsDetach(data)) {
      trap(string, "append");
      replace(string, grown(needed, HEADER), "append");
    } else if (needed > capacity(data)) {
      resize(string, grown(needed, HEADER), "append");
    }
  }

  @Override
  void reserve(SlotId string, int capacity) {
    Block data = data(string);
    int wanted = exact(Math.max(capacity, text(data).length()));
    if (needsDetach(data)) {
      trap(string, "reserve");
      replace(string, wanted, "reserve");
    } else if (capacity >= capacity(data)) {
      resize(string, wanted, "reserve");
    }
  }

  @Override
  void squeeze(SlotId string) {
    Block data = data(string);
    int wanted = exact(text(data).length());
    if (needsDetach(data)) {
      trap(string, "squeeze");
      replace(string, wanted, "squeeze");
    } else if (wanted < capacity(data)) {
      resize(string, wanted, "squeeze");
    }
  }

  @Override
  void detached(SlotId string, String cause) {
    replace(string, exact(text(data(string)).length()), cause);
  }
}
