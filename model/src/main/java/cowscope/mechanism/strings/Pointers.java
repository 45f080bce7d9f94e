package cowscope.mechanism.strings;

import cowscope.event.Event;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// References and pointers into strings. Nothing counts them, so nothing protects what they look
/// at: they dangle when it goes, and write into whatever has become of it.
public final class Pointers {
  private Pointers() {}

  /// A new variable that looks at a character of a string.
  ///
  /// @param type as the program declares it
  public static void take(Program program, String name, Slot source, int at, String type) {
    declare(program, name, source.block(), source, at, type);
  }

  /// A new variable that stands for a character of a string, wherever the string keeps it.
  public static void proxy(Program program, String name, Slot source, int at, String type) {
    SlotId proxy = declare(program, name, null, source, at, type);
    program.mark(proxy, Words.FOLLOWS, "character");
  }

  /// A new variable that is another name for a string.
  public static void alias(Program program, String name, Slot source, String type) {
    SlotId alias = declare(program, name, null, source, 0, type);
    program.mark(alias, Words.FOLLOWS, "string");
  }

  private static SlotId declare(
      Program program, String name, @Nullable BlockId block, Slot source, int at, String type) {
    SlotId pointer = program.declare(name);
    program.borrow(pointer, block, "borrowed");
    program.mark(pointer, Words.OF, source.label());
    program.mark(pointer, Words.AT, at);
    program.mark(pointer, Words.TYPE, type);
    return pointer;
  }

  /// The pointers into the object of a string that is about to leave it, and what stands for it.
  public static void orphan(Program program, SlotId string) {
    String name = program.slot(string).label();
    for (Slot pointer : program.borrowers()) {
      if (pointer.block() == null && name.equals(of(pointer))) {
        program.mark(pointer.id(), Words.DANGLING, true);
      }
    }
  }

  /// Two strings exchanged their buffers: what was taken from one belongs to the other now.
  public static void exchanged(Program program, SlotId one, SlotId other) {
    String first = program.slot(one).label();
    String second = program.slot(other).label();
    for (Slot pointer : program.borrowers()) {
      String of = of(pointer);
      if (pointer.block() != null && (of.equals(first) || of.equals(second))) {
        program.mark(pointer.id(), Words.OF, of.equals(first) ? second : first);
      }
    }
  }

  /// The string that a proxy writes to, or null when the variable looks at memory itself, or at
  /// nothing any more.
  public static @Nullable SlotId proxied(Program program, Slot pointer) {
    return followed(program, pointer, "character");
  }

  /// The string that the variable is another name for, or null.
  public static @Nullable SlotId aliased(Program program, Slot pointer) {
    return followed(program, pointer, "string");
  }

  private static @Nullable SlotId followed(Program program, Slot pointer, String what) {
    boolean follows = what.equals(pointer.attributes().get(Words.FOLLOWS));
    return follows && !pointer.attributes().is(Words.DANGLING) ? program.find(of(pointer)) : null;
  }

  /// Writes a character through a reference, into whatever it looks at now.
  ///
  /// @param index counted from where it looks
  public static void write(Program program, Slot pointer, int index, char sign) {
    String text = seen(program.world(), pointer);
    int place = at(pointer) + index;
    if (text == null) {
      program.answer("use-after-free", pointer.id(), "dangling-write");
    } else if (place >= text.length()) {
      program.note("write-behind-end", Attributes.of("slot", pointer.label()));
    } else {
      write(program, pointer, text.substring(0, place) + sign + text.substring(place + 1));
    }
  }

  private static void write(Program program, Slot pointer, String text) {
    BlockId block = pointer.block();
    if (block == null) {
      SlotId string = Objects.requireNonNull(program.find(of(pointer)));
      program.tell(new Event.SlotFilled(string, text, "borrowed-write"));
    } else {
      warn(program, pointer, block);
      program.write(block, pointer.id(), text);
    }
  }

  /// Says so when a write reaches others than the variable the reference was taken from.
  private static void warn(Program program, Slot pointer, BlockId block) {
    List<String> owners = owners(program.world(), block);
    if (!owners.equals(List.of(of(pointer)))) {
      Attributes figures =
          Attributes.of("slot", pointer.label())
              .with("block", block.toString())
              .with("of", of(pointer))
              .with("owners", String.join(" and ", owners));
      program.note(owners.size() > 1 ? "write-into-shared" : "write-astray", figures);
    }
  }

  /// The character a pointer looks at, or the string a name stands for; null when it dangles.
  public static @Nullable String peek(World world, Slot pointer) {
    String text = seen(world, pointer);
    if (text == null || "string".equals(pointer.attributes().get(Words.FOLLOWS))) {
      return text;
    }
    int at = at(pointer);
    if (at > text.length()) {
      return null;
    }
    return at == text.length() ? "\0" : text.substring(at, at + 1);
  }

  /// The type of a borrowed variable, as the program declared it.
  public static String type(Slot pointer) {
    return pointer.attributes().get(Words.TYPE, "");
  }

  /// Which character a pointer looks at.
  public static int at(Slot pointer) {
    return pointer.attributes().get(Words.AT, 0);
  }

  /// The whole text that a pointer looks into, or null when it dangles.
  private static @Nullable String seen(World world, Slot pointer) {
    if (pointer.attributes().is(Words.DANGLING)) {
      return null;
    }
    if (pointer.block() != null) {
      return text(world.block(pointer.block()));
    }
    SlotId string = world.find(of(pointer));
    Slot variable = string == null ? null : world.slot(string);
    if (variable == null) {
      return null;
    }
    return variable.block() == null ? variable.value() : text(world.block(variable.block()));
  }

  private static @Nullable String text(@Nullable Block block) {
    return block == null ? null : block.value();
  }

  private static String of(Slot pointer) {
    return pointer.attributes().get(Words.OF, "");
  }

  private static List<String> owners(World world, BlockId block) {
    List<String> owners = new ArrayList<>();
    for (SlotId id : world.slotsOf(block)) {
      Slot slot = Objects.requireNonNull(world.slot(id));
      if (slot.access() != Access.BORROWED) {
        owners.add(slot.label());
      }
    }
    return owners;
  }
}
