package cowscope.mechanism.strings.qt;

import cowscope.command.Command;
import cowscope.command.Help;
import cowscope.command.Syntax;
import cowscope.mechanism.strings.Letter;
import cowscope.mechanism.strings.Literal;
import cowscope.mechanism.strings.Variable;

/// The statements of a program that uses `QString`.
public sealed interface QtStatement extends Command {

  @Syntax({"QString <name> = QStringLiteral(<text>)", "QString <name>(QStringLiteral(<text>))"})
  @Help("A new string that uses static data: nothing is allocated.")
  record ConstructLiteral(Variable name, Literal text) implements QtStatement {}

  @Syntax({"QString <name> = <text>", "QString <name>(<text>)"})
  @Help("A new string with these characters.")
  record Construct(Variable name, Literal text) implements QtStatement {}

  @Syntax({"QString <name> = <source>", "QString <name>(<source>)"})
  @Help("A new string, a copy of another one.")
  record Copy(Variable name, Variable source) implements QtStatement {}

  @Syntax("QString <name>")
  @Help("A new string, null.")
  record Default(Variable name) implements QtStatement {}

  @Syntax({
    "QChar& <name> = <source>\\[<index>\\]",
    "QCharRef <name> = <source>\\[<index>\\]",
    "auto <name> = <source>\\[<index>\\]"
  })
  @Help(
      "A reference to one character: in Qt 5 a proxy for the string, in Qt 6 the character itself.")
  record Refer(Variable name, Variable source, int index) implements QtStatement {}

  @Syntax("QChar* <name> = <source>.data()")
  @Help("A pointer to the characters: borrowed, not counted.")
  record Point(Variable name, Variable source) implements QtStatement {}

  @Syntax("const QChar* <name> = <source>.constData()")
  @Help("A pointer to the characters, to read only: borrowed, not counted.")
  record PointConst(Variable name, Variable source) implements QtStatement {}

  @Syntax("const QString& <name> = <source>")
  @Help("Another name for a string, to read only.")
  record Alias(Variable name, Variable source) implements QtStatement {}

  @Syntax("delete <variable>")
  @Help("The end of a string's life.")
  record Delete(Variable variable) implements QtStatement {}

  @Syntax({"as_const(<variable>)\\[<index>\\]", "qAsConst(<variable>)\\[<index>\\]"})
  @Help("Reads a character through a const string.")
  record ReadConst(Variable variable, int index) implements QtStatement {}

  @Syntax("<variable>\\[<index>\\] = <sign>")
  @Help("Writes a character.")
  record Write(Variable variable, int index, Letter sign) implements QtStatement {}

  @Syntax("<variable>\\[<index>\\]")
  @Help("Reads a character through the operator that could also write.")
  record Index(Variable variable, int index) implements QtStatement {}

  @Syntax("<variable>.at(<index>)")
  @Help("Reads a character.")
  record At(Variable variable, int index) implements QtStatement {}

  @Syntax("<variable>.begin()")
  @Help("An iterator that could write.")
  record Begin(Variable variable) implements QtStatement {}

  @Syntax("<variable>.data()")
  @Help("The characters, for reading and writing.")
  record Data(Variable variable) implements QtStatement {}

  @Syntax({"<variable>.constBegin()", "<variable>.cbegin()"})
  @Help("An iterator that only reads.")
  record ConstBegin(Variable variable) implements QtStatement {}

  @Syntax("<variable>.constData()")
  @Help("The characters, to be read only.")
  record ConstData(Variable variable) implements QtStatement {}

  @Syntax("<variable>.detach()")
  @Help("Gives the string a buffer of its own.")
  record Detach(Variable variable) implements QtStatement {}

  @Syntax("<variable>.reserve(<capacity>)")
  @Help("Makes room for so many characters.")
  record Reserve(Variable variable, int capacity) implements QtStatement {}

  @Syntax("<variable>.squeeze()")
  @Help("Gives back the room that is not used.")
  record Squeeze(Variable variable) implements QtStatement {}

  @Syntax("<variable>.clear()")
  @Help("Makes the string null.")
  record Clear(Variable variable) implements QtStatement {}

  @Syntax("<variable>.swap(<other>)")
  @Help("Exchanges two strings.")
  record Swap(Variable variable, Variable other) implements QtStatement {}

  @Syntax({"<variable> += <text>", "<variable>.append(<text>)"})
  @Help("Appends characters.")
  record AppendText(Variable variable, Literal text) implements QtStatement {}

  @Syntax("<variable> += <sign>")
  @Help("Appends a character.")
  record AppendSign(Variable variable, Letter sign) implements QtStatement {}

  @Syntax({"<variable> += <source>", "<variable>.append(<source>)"})
  @Help("Appends a string.")
  record Append(Variable variable, Variable source) implements QtStatement {}

  @Syntax("<variable> = QStringLiteral(<text>)")
  @Help("Makes a string use static data.")
  record AssignLiteral(Variable variable, Literal text) implements QtStatement {}

  @Syntax("<variable> = <text>")
  @Help("Gives a string other characters.")
  record AssignText(Variable variable, Literal text) implements QtStatement {}

  @Syntax({"<variable> = <sign>", "*<variable> = <sign>"})
  @Help("Writes through a reference or a pointer.")
  record AssignSign(Variable variable, Letter sign) implements QtStatement {}

  @Syntax("<variable> = <source>")
  @Help("Makes a string a copy of another one.")
  record Assign(Variable variable, Variable source) implements QtStatement {}
}
