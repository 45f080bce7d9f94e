package cowscope.mechanism.strings.qt;

import cowscope.mechanism.strings.Letter;
import cowscope.mechanism.strings.Literal;
import cowscope.mechanism.strings.Pointers;
import cowscope.mechanism.strings.Program;
import cowscope.mechanism.strings.Refusal;
import cowscope.mechanism.strings.Variable;
import cowscope.mechanism.strings.Variables;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import org.jspecify.annotations.Nullable;

/// Runs the statements of a Qt program: finds the variables, checks what Qt leaves undefined, and
/// hands over to the version of `QString`.
final class QtProgram {
  private static final String REFERENCE = "QChar&";
  private static final String POINTER = "QChar*";
  private static final String CONST_POINTER = "const QChar*";

  private final Program program;
  private final Variables variables;
  private final QtString strings;
  private final boolean proxies;

  /// @param proxies whether `operator[]` gives an object that writes to the string, as in Qt 5
  QtProgram(Program program, QtString strings, boolean proxies) {
    this.program = program;
    this.variables = new Variables(program);
    this.strings = strings;
    this.proxies = proxies;
  }

  void run(QtStatement statement) {
    switch (statement) {
      case QtStatement.ConstructLiteral(var name, var text) ->
          strings.constructLiteral(program.declare(name.name()), text(text), "constructed");
      case QtStatement.Construct(var name, var text) ->
          strings.construct(program.declare(name.name()), text(text), "constructed");
      case QtStatement.Copy(var name, var source) -> {
        SlotId from = variables.string(source);
        strings.copy(program.declare(name.name()), from, "copied");
      }
      case QtStatement.Default(var name) -> strings.constructNull(program.declare(name.name()));
      case QtStatement.Refer(var name, var source, int index) -> refer(name, source, index);
      case QtStatement.Point(var name, var source) -> {
        access(source, "data");
        Pointers.take(program, name.name(), program.slot(variables.string(source)), 0, POINTER);
      }
      case QtStatement.PointConst(var name, var source) ->
          Pointers.take(
              program, name.name(), program.slot(variables.string(source)), 0, CONST_POINTER);
      case QtStatement.Alias(var name, var source) ->
          Pointers.alias(
              program, name.name(), program.slot(variables.string(source)), "const QString&");
      case QtStatement.Delete(var variable) -> delete(variable);
      case QtStatement.Write(var variable, int index, var sign) -> write(variable, index, sign);
      case QtStatement.AssignSign(var variable, var sign) -> assignSign(variable, sign);
      case QtStatement.ReadConst(var variable, int index) -> readAt(variable, index);
      case QtStatement.At(var variable, int index) -> readAt(variable, index);
      case QtStatement.ConstBegin(var variable) -> read(variable);
      case QtStatement.ConstData(var variable) -> read(variable);
      case QtStatement.Index(var variable, int index) -> index(variable, index);
      case QtStatement.Begin(var variable) -> access(variable, "begin");
      case QtStatement.Data(var variable) -> access(variable, "data");
      case QtStatement.Detach(var variable) -> access(variable, "detach");
      case QtStatement.Reserve(var variable, int capacity) ->
          strings.reserve(attempt(variable, null, "reserve"), capacity);
      case QtStatement.Squeeze(var variable) -> strings.squeeze(attempt(variable, null, "squeeze"));
      case QtStatement.Clear(var variable) -> strings.clear(attempt(variable, "", "clear"));
      case QtStatement.Swap(var variable, var other) -> swap(variable, other);
      case QtStatement.AppendText(var variable, var text) -> append(variable, text(text));
      case QtStatement.AppendSign(var variable, var sign) ->
          append(variable, String.valueOf(sign.sign()));
      case QtStatement.Append(var variable, var source) ->
          strings.append(
              attempt(variable, variables.text(source), "append"), variables.string(source));
      case QtStatement.AssignLiteral(var variable, var text) ->
          strings.constructLiteral(
              attempt(variable, text(text), "assign"), text(text), "assigned-text");
      case QtStatement.AssignText(var variable, var text) ->
          strings.construct(attempt(variable, text(text), "assign"), text(text), "assigned-text");
      case QtStatement.Assign(var variable, var source) ->
          strings.copy(variables.changeable(variable), variables.string(source), "assigned");
    }
  }

  private void refer(Variable name, Variable source, int index) {
    index(source, index);
    Slot string = program.slot(variables.string(source));
    if (proxies) {
      Pointers.proxy(program, name.name(), string, index, "QCharRef");
    } else {
      Pointers.take(program, name.name(), string, index, REFERENCE);
    }
  }

  private void delete(Variable variable) {
    SlotId slot = variables.known(variable);
    if (!variables.borrowed(slot)) {
      Pointers.orphan(program, slot);
    }
    program.remove(slot, "destroyed");
  }

  private void write(Variable variable, int index, Letter sign) {
    SlotId slot = variables.known(variable);
    if (variables.borrowed(slot)) {
      writeBorrowed(variable, index, sign);
      return;
    }
    variables.check(variable, index, variables.text(variable).length() - 1);
    program.attempt(slot, "write", String.valueOf(sign.sign()), "index-write");
    strings.detach(slot, "index-write");
    strings.write(slot, index, sign.sign());
  }

  private void assignSign(Variable variable, Letter sign) {
    SlotId slot = variables.known(variable);
    if (!variables.borrowed(slot)) {
      program.attempt(slot, "write", String.valueOf(sign.sign()), "assign");
      strings.construct(slot, String.valueOf(sign.sign()), "assigned-text");
    } else {
      writeBorrowed(variable, 0, sign);
    }
  }

  private void writeBorrowed(Variable variable, int index, Letter sign) {
    Slot pointer = program.slot(variables.known(variable));
    if (Pointers.type(pointer).startsWith("const")) {
      throw new Refusal("variable", variable + " is const; take a QChar* or QChar& to write");
    }
    String text = String.valueOf(sign.sign());
    program.attempt(pointer.id(), "write", text, "borrowed-write");
    SlotId string = Pointers.proxied(program, pointer);
    if (string == null) {
      Pointers.write(program, pointer, index, sign.sign());
    } else {
      int at = Pointers.at(pointer);
      variables.check(variable, at, QtString.text(strings.data(string)).length() - 1);
      strings.detach(string, "proxy-write");
      strings.write(string, at, sign.sign());
    }
  }

  private void readAt(Variable variable, int index) {
    String text = variables.text(variable);
    variables.check(variable, index, text.length() - 1);
    program.read(variables.string(variable), text.substring(index, index + 1));
  }

  private void read(Variable variable) {
    program.read(variables.string(variable), variables.text(variable));
  }

  private void index(Variable variable, int index) {
    variables.check(variable, index, variables.text(variable).length() - 1);
    if (variables.constant(variable)) {
      readAt(variable, index);
    } else {
      access(variable, "index");
    }
  }

  /// An access that could write; through a const name it cannot.
  private void access(Variable variable, String cause) {
    SlotId slot = variables.string(variable);
    if (variables.constant(variable)) {
      read(variable);
    } else {
      program.attempt(slot, "access", null, cause);
      strings.detach(slot, cause);
      program.read(slot, variables.text(variable));
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

  /// Text that stands in the program; appending none of it leaves even a shared string alone.
  private void append(Variable variable, String text) {
    SlotId slot = attempt(variable, text, "append");
    if (!text.isEmpty()) {
      strings.append(slot, text, false);
    }
  }

  private SlotId attempt(Variable variable, @Nullable String value, String cause) {
    SlotId slot = variables.changeable(variable);
    program.attempt(slot, "write", value, cause);
    return slot;
  }

  private static String text(Literal literal) {
    return Variables.cString(literal);
  }
}
