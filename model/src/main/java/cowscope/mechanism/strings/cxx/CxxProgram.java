package cowscope.mechanism.strings.cxx;

import cowscope.mechanism.strings.Letter;
import cowscope.mechanism.strings.Pointers;
import cowscope.mechanism.strings.Program;
import cowscope.mechanism.strings.Refusal;
import cowscope.mechanism.strings.Variable;
import cowscope.mechanism.strings.Variables;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import org.jspecify.annotations.Nullable;

/// Runs the statements of a C++ program: finds the variables, checks what C++ leaves undefined, and
/// hands over to the string class.
final class CxxProgram {
  private static final String OUT_OF_RANGE = "out_of_range";
  private static final String REFERENCE = "char&";

  private final Program program;
  private final Variables variables;
  private final StringClass strings;

  CxxProgram(Program program, StringClass strings) {
    this.program = program;
    this.variables = new Variables(program);
    this.strings = strings;
  }

  void run(CxxStatement statement) {
    switch (statement) {
      case CxxStatement.Construct(var name, var text) ->
          construct(name, Variables.cString(text), "constructed");
      case CxxStatement.Copy(var name, var source) -> {
        SlotId from = variables.string(source);
        strings.copy(program.declare(name.name()), from);
      }
      case CxxStatement.Substring(var name, var source, int position, var length) ->
          substring(name, source, position, length);
      case CxxStatement.Default(var name) -> construct(name, "", "constructed");
      case CxxStatement.Refer(var name, var source, int index) -> refer(name, source, index);
      case CxxStatement.Point(var name, var source) ->
          Pointers.take(
              program, name.name(), program.slot(variables.string(source)), 0, "const char*");
      case CxxStatement.Alias(var name, var source) ->
          Pointers.alias(
              program, name.name(), program.slot(variables.string(source)), "const string&");
      case CxxStatement.Delete(var variable) -> delete(variable);
      case CxxStatement.ReadConst(var variable, int index) -> readConst(variable, index);
      case CxxStatement.Write(var variable, int index, var sign) -> write(variable, index, sign);
      case CxxStatement.Index(var variable, int index) -> access(variable, index, "index");
      case CxxStatement.At(var variable, int index) -> at(variable, index);
      case CxxStatement.Begin(var variable) -> access(variable, 0, "begin");
      case CxxStatement.Characters(var variable) ->
          program.read(variables.string(variable), variables.text(variable));
      case CxxStatement.PushBack(var variable, var sign) -> append(variable, sign(sign));
      case CxxStatement.Reserve(var variable, int capacity) -> {
        program.attempt(variables.changeable(variable), "write", null, "reserve");
        strings.reserve(variables.changeable(variable), capacity);
      }
      case CxxStatement.Clear(var variable) -> {
        program.attempt(variables.changeable(variable), "write", "", "clear");
        strings.clear(variables.changeable(variable));
      }
      case CxxStatement.Erase(var variable, int position, int length) ->
          erase(variable, position, length);
      case CxxStatement.Insert(var variable, int position, var text) ->
          insert(variable, position, Variables.cString(text));
      case CxxStatement.Swap(var variable, var other) -> swap(variable, other);
      case CxxStatement.AppendText(var variable, var text) ->
          append(variable, Variables.cString(text));
      case CxxStatement.AppendSign(var variable, var sign) -> append(variable, sign(sign));
      case CxxStatement.Append(var variable, var source) ->
          append(variable, variables.text(source));
      case CxxStatement.AssignText(var variable, var text) ->
          assign(variable, Variables.cString(text));
      case CxxStatement.AssignSign(var variable, var sign) -> assignSign(variable, sign);
      case CxxStatement.Assign(var variable, var source) ->
          strings.assign(variables.changeable(variable), variables.string(source));
    }
  }

  private void construct(Variable name, String text, String cause) {
    strings.construct(program.declare(name.name()), text, cause);
  }

  private void substring(Variable name, Variable source, int position, @Nullable Integer length) {
    String text = variables.text(source);
    if (outside(source, position, text.length())) {
      return;
    }
    int end =
        length == null ? text.length() : (int) Math.min(text.length(), (long) position + length);
    construct(name, text.substring(position, end), "substring");
  }

  private void refer(Variable name, Variable source, int index) {
    access(source, index, "reference");
    Pointers.take(program, name.name(), program.slot(variables.string(source)), index, REFERENCE);
  }

  private void delete(Variable variable) {
    SlotId slot = variables.known(variable);
    if (variables.borrowed(slot)) {
      program.remove(slot, "destroyed");
    } else {
      Pointers.orphan(program, slot);
      strings.destroy(slot);
    }
  }

  private void readConst(Variable variable, int index) {
    String text = variables.text(variable);
    variables.check(variable, index, text.length());
    program.read(variables.string(variable), sign(text, index));
  }

  private void write(Variable variable, int index, Letter sign) {
    SlotId slot = variables.changeable(variable);
    variables.check(variable, index, variables.text(variable).length() - 1);
    program.attempt(slot, "write", String.valueOf(sign.sign()), "index-write");
    strings.access(slot);
    strings.write(slot, index, sign.sign());
  }

  private void access(Variable variable, int index, String cause) {
    SlotId slot = variables.string(variable);
    variables.check(variable, index, variables.text(variable).length());
    if (!variables.constant(variable)) {
      program.attempt(slot, "access", null, cause);
      strings.access(slot);
    }
    if (!cause.equals("reference")) {
      program.read(slot, sign(variables.text(variable), index));
    }
  }

  private void at(Variable variable, int index) {
    if (!outside(variable, index, variables.text(variable).length() - 1)) {
      access(variable, index, "at");
    }
  }

  private void erase(Variable variable, int position, int length) {
    SlotId slot = variables.changeable(variable);
    if (!outside(variable, position, variables.text(variable).length())) {
      program.attempt(slot, "write", null, "erase");
      strings.erase(slot, position, length);
    }
  }

  private void insert(Variable variable, int position, String text) {
    SlotId slot = variables.changeable(variable);
    if (!outside(variable, position, variables.text(variable).length())) {
      program.attempt(slot, "write", text, "insert");
      strings.insert(slot, position, text);
    }
  }

  private void swap(Variable variable, Variable other) {
    SlotId one = variables.changeable(variable);
    SlotId two = variables.changeable(other);
    if (!one.equals(two)) {
      strings.swap(one, two);
      Pointers.exchanged(program, one, two);
    }
  }

  private void append(Variable variable, String text) {
    program.attempt(variables.changeable(variable), "write", text, "append");
    strings.append(variables.changeable(variable), text);
  }

  private void assign(Variable variable, String text) {
    program.attempt(variables.changeable(variable), "write", text, "assign");
    strings.assign(variables.changeable(variable), text);
  }

  private void assignSign(Variable variable, Letter sign) {
    Slot slot = program.slot(variables.known(variable));
    if (!variables.borrowed(slot.id())) {
      assign(variable, sign(sign));
    } else if (Pointers.type(slot).equals(REFERENCE)) {
      program.attempt(slot.id(), "write", sign(sign), "borrowed-write");
      Pointers.write(program, slot, 0, sign.sign());
    } else {
      throw new Refusal(
          "variable", variable + " points at const characters; take a char& to write");
    }
  }

  /// Whether the library throws because of a position; it does so before it changes anything.
  private boolean outside(Variable variable, int position, int last) {
    if (position > last) {
      program.answer(OUT_OF_RANGE, variables.string(variable), OUT_OF_RANGE.replace('_', '-'));
    }
    return position > last;
  }

  private static String sign(Letter letter) {
    return String.valueOf(letter.sign());
  }

  private static String sign(String text, int index) {
    return index < text.length() ? text.substring(index, index + 1) : "\0";
  }
}
