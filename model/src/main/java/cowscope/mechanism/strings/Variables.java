package cowscope.mechanism.strings;

import cowscope.world.Access;
import cowscope.world.Block;
import cowscope.world.SlotId;
import java.util.Objects;

/// The variables that a C++ statement names, and what C++ allows to do with them.
public final class Variables {
  private final Program program;

  public Variables(Program program) {
    this.program = program;
  }

  /// The slot of a variable.
  ///
  /// @throws Refusal when there is none
  public SlotId known(Variable variable) {
    SlotId slot = program.find(variable.name());
    if (slot == null) {
      throw new Refusal("variable", "there is no variable " + variable);
    }
    return slot;
  }

  /// Whether a variable only looks at something.
  public boolean borrowed(SlotId slot) {
    return program.slot(slot).access() == Access.BORROWED;
  }

  /// Whether the variable is another name for a string, to read only. A name that was not declared
  /// but begins with a `c` stands for the rest of it, as const references are often called.
  public boolean constant(Variable variable) {
    SlotId slot = program.find(variable.name());
    return slot == null || Pointers.aliased(program, program.slot(slot)) != null;
  }

  /// The slot of a string, also when `variable` is another name for it.
  ///
  /// @throws Refusal when it is none
  public SlotId string(Variable variable) {
    String name = variable.name();
    SlotId slot = program.find(name);
    if (slot == null && name.startsWith("c") && program.find(name.substring(1)) != null) {
      return string(new Variable(name.substring(1)));
    }
    slot = known(variable);
    if (!borrowed(slot)) {
      return slot;
    }
    SlotId string = Pointers.aliased(program, program.slot(slot));
    if (string == null) {
      throw new Refusal("variable", variable + " is no string, it only looks at one");
    }
    return string;
  }

  /// The slot of a string that may change.
  ///
  /// @throws Refusal when it is none, or a const name for one
  public SlotId changeable(Variable variable) {
    SlotId slot = string(variable);
    if (constant(variable)) {
      throw new Refusal("variable", variable + " is const and cannot change its string");
    }
    return slot;
  }

  /// The characters of a string.
  public String text(Variable variable) {
    SlotId slot = string(variable);
    Block buffer = program.block(slot);
    return Objects.requireNonNull(buffer == null ? program.slot(slot).value() : buffer.value());
  }

  /// Refuses a place that a string does not have.
  public void check(Variable variable, int index, int last) {
    if (index > last) {
      throw new Refusal(
          "index",
          variable + " has no character " + index + ", and what lies behind its last is undefined");
    }
  }

  /// What a C string of these characters holds: it ends at the first zero.
  public static String cString(Literal literal) {
    int end = literal.text().indexOf('\0');
    return end < 0 ? literal.text() : literal.text().substring(0, end);
  }
}
