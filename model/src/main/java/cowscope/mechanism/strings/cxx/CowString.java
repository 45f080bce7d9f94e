package cowscope.mechanism.strings.cxx;

import cowscope.mechanism.strings.Program;
import cowscope.mechanism.strings.Words;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.SlotId;
import java.util.Objects;

/// The copy-on-write string of libstdc++ behind the old ABI (`bits/cow_string.h`, GCC 12).
final class CowString implements StringClass {
  private static final BlockId EMPTY = new BlockId(Words.EMPTY, BlockId.ONLY);

  private final Program program;

  CowString(Program program) {
    this.program = program;
  }

  /// `_S_construct`.
  @Override
  public void construct(SlotId string, String text, String cause) {
    program.point(string, text.isEmpty() ? EMPTY : created(text, 0, cause), cause);
  }

  @Override
  public void copy(SlotId string, SlotId source) {
    program.point(string, grabbed(source), "copied");
  }

  @Override
  public void assign(SlotId string, SlotId source) {
    if (!rep(string).id().equals(rep(source).id())) {
      program.point(string, grabbed(source), "assigned");
    }
  }

  /// `_M_grab`: a share of the buffer, or a clone of it when it is leaked.
  private BlockId grabbed(SlotId source) {
    Block rep = rep(source);
    boolean leaked = leaked(rep);
    if (empty(rep) || !(leaked || program.eager())) {
      return rep.id();
    }
    int length = text(rep).length();
    return cloned(rep, length, Growth.counted(length, capacity(rep)), leaked ? "leaked" : "eager");
  }

  @Override
  public void assign(SlotId string, String text) {
    mutate(string, 0, length(string), text, "assigned-text");
  }

  @Override
  public void append(SlotId string, String text) {
    if (text.isEmpty()) {
      return;
    }
    Block rep = rep(string);
    int needed = text(rep).length() + text.length();
    if (needed > capacity(rep) || rep.shared()) {
      reserve(string, needed, "append");
    }
    become(string, text(rep) + text);
  }

  /// `_M_leak`; of an empty string nobody may write anything, so nothing leaks.
  @Override
  public void access(SlotId string) {
    if (length(string) == 0) {
      return;
    }
    if (rep(string).shared()) {
      mutate(string, 0, 0, "", "access");
    }
    program.mark(rep(string).id(), Words.LEAKED, true);
  }

  @Override
  public void write(SlotId string, int index, char sign) {
    StringBuilder text = new StringBuilder(text(rep(string)));
    text.setCharAt(index, sign);
    program.write(rep(string).id(), string, text.toString());
  }

  @Override
  public void reserve(SlotId string, int capacity) {
    reserve(string, capacity, "reserve");
  }

  private void reserve(SlotId string, int wanted, String cause) {
    Block rep = rep(string);
    int old = capacity(rep);
    if (wanted <= old && !rep.shared()) {
      return;
    }
    int capacity = wanted <= old ? old : Growth.counted(wanted, old);
    replace(string, capacity, text(rep), text(rep).length(), cause);
  }

  @Override
  public void clear(SlotId string) {
    if (rep(string).shared()) {
      program.point(string, EMPTY, "cleared");
    } else {
      become(string, "");
    }
  }

  @Override
  public void erase(SlotId string, int position, int length) {
    int end = (int) Math.min(length(string), (long) position + length);
    mutate(string, position, end - position, "", "erase");
  }

  @Override
  public void insert(SlotId string, int position, String text) {
    mutate(string, position, 0, text, "insert");
  }

  /// Swapping pretends that no reference was ever handed out.
  @Override
  public void swap(SlotId string, SlotId other) {
    program.mark(rep(string).id(), Words.LEAKED, null);
    program.mark(rep(other).id(), Words.LEAKED, null);
    if (!rep(string).id().equals(rep(other).id())) {
      program.exchange(string, other, "swapped");
    }
  }

  @Override
  public void destroy(SlotId string) {
    program.remove(string, "destroyed");
  }

  /// `_M_mutate`: other characters in place of some, in a buffer of one's own.
  private void mutate(SlotId string, int position, int length, String text, String cause) {
    Block rep = rep(string);
    String old = text(rep);
    String changed = old.substring(0, position) + text + old.substring(position + length);
    if (changed.length() > capacity(rep) || rep.shared()) {
      int kept = changed.length() - text.length();
      replace(string, Growth.counted(changed.length(), capacity(rep)), changed, kept, cause);
    }
    become(string, changed);
  }

  /// The string gets a new buffer and leaves its old one.
  ///
  /// @param kept how many characters of the old buffer are copied
  private void replace(SlotId string, int capacity, String text, int kept, String cause) {
    Block rep = rep(string);
    if (rep.shared() && !cause.startsWith("assigned")) {
      program.trap(string, cause);
    }
    boolean copies = rep.shared() && kept > 0;
    BlockId created =
        copies
            ? cloned(rep, kept, capacity, cause)
            : program.allocate(
                Words.BUFFER,
                text,
                Growth.countedBytes(capacity),
                capacity,
                rep.shared() || empty(rep) ? cause : "grown");
    program.point(string, created, cause);
  }

  /// `_M_set_length_and_sharable`.
  private void become(SlotId string, String text) {
    Block rep = rep(string);
    if (!empty(rep)) {
      program.mark(rep.id(), Words.LEAKED, null);
      if (!text.equals(rep.value())) {
        program.write(rep.id(), string, text);
      }
    }
  }

  private BlockId created(String text, int old, String cause) {
    int capacity = Growth.counted(text.length(), old);
    return program.allocate(Words.BUFFER, text, Growth.countedBytes(capacity), capacity, cause);
  }

  private BlockId cloned(Block rep, int payload, int capacity, String cause) {
    return program.copy(rep, Words.BUFFER, payload, Growth.countedBytes(capacity), capacity, cause);
  }

  private Block rep(SlotId string) {
    return Objects.requireNonNull(program.block(string));
  }

  private int length(SlotId string) {
    return text(rep(string)).length();
  }

  private static String text(Block rep) {
    return Objects.requireNonNull(rep.value());
  }

  private static int capacity(Block rep) {
    return rep.content().attributes().get(Words.CAPACITY, 0);
  }

  private static boolean leaked(Block rep) {
    return rep.content().attributes().is(Words.LEAKED);
  }

  private static boolean empty(Block rep) {
    return rep.id().equals(EMPTY);
  }
}
