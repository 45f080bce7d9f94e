package cowscope.mechanism.strings.cxx;

import cowscope.command.Command;
import cowscope.command.Help;
import cowscope.command.Syntax;
import cowscope.mechanism.strings.Letter;
import cowscope.mechanism.strings.Literal;
import cowscope.mechanism.strings.Variable;
import org.jspecify.annotations.Nullable;

/// The statements of a program that uses `std::string`.
public sealed interface CxxStatement extends Command {

  @Syntax({"string <name> = <text>", "string <name>(<text>)"})
  @Help("A new string with these characters.")
  record Construct(Variable name, Literal text) implements CxxStatement {}

  @Syntax({"string <name> = <source>", "string <name>(<source>)"})
  @Help("A new string, a copy of another one.")
  record Copy(Variable name, Variable source) implements CxxStatement {}

  @Syntax({
    "string <name> = <source>.substr(<position>, <length>)",
    "string <name> = <source>.substr(<position>)"
  })
  @Help("A new string with some of the characters of another one.")
  record Substring(Variable name, Variable source, int position, @Nullable Integer length)
      implements CxxStatement {}

  @Syntax("string <name>")
  @Help("A new string, empty.")
  record Default(Variable name) implements CxxStatement {}

  @Syntax("char& <name> = <source>\\[<index>\\]")
  @Help("A reference to one character: borrowed, not counted.")
  record Refer(Variable name, Variable source, int index) implements CxxStatement {}

  @Syntax({"const char* <name> = <source>.c_str()", "const char* <name> = <source>.data()"})
  @Help("A pointer to the characters: borrowed, not counted.")
  record Point(Variable name, Variable source) implements CxxStatement {}

  @Syntax("const string& <name> = <source>")
  @Help("Another name for a string, to read only.")
  record Alias(Variable name, Variable source) implements CxxStatement {}

  @Syntax("delete <variable>")
  @Help("The end of a string's life.")
  record Delete(Variable variable) implements CxxStatement {}

  @Syntax("as_const(<variable>)\\[<index>\\]")
  @Help("Reads a character through a const string.")
  record ReadConst(Variable variable, int index) implements CxxStatement {}

  @Syntax("<variable>\\[<index>\\] = <sign>")
  @Help("Writes a character.")
  record Write(Variable variable, int index, Letter sign) implements CxxStatement {}

  @Syntax("<variable>\\[<index>\\]")
  @Help("Reads a character through the operator that could also write.")
  record Index(Variable variable, int index) implements CxxStatement {}

  @Syntax("<variable>.at(<index>)")
  @Help("Reads a character through the function that could also write; checks the index.")
  record At(Variable variable, int index) implements CxxStatement {}

  @Syntax("<variable>.begin()")
  @Help("An iterator that could write.")
  record Begin(Variable variable) implements CxxStatement {}

  @Syntax({"<variable>.c_str()", "<variable>.data()"})
  @Help("The characters, to be read only.")
  record Characters(Variable variable) implements CxxStatement {}

  @Syntax("<variable>.push_back(<sign>)")
  @Help("Appends a character.")
  record PushBack(Variable variable, Letter sign) implements CxxStatement {}

  @Syntax("<variable>.reserve(<capacity>)")
  @Help("Makes room for so many characters.")
  record Reserve(Variable variable, int capacity) implements CxxStatement {}

  @Syntax("<variable>.clear()")
  @Help("Makes the string empty.")
  record Clear(Variable variable) implements CxxStatement {}

  @Syntax("<variable>.erase(<position>, <length>)")
  @Help("Takes characters away.")
  record Erase(Variable variable, int position, int length) implements CxxStatement {}

  @Syntax("<variable>.insert(<position>, <text>)")
  @Help("Puts characters in between.")
  record Insert(Variable variable, int position, Literal text) implements CxxStatement {}

  @Syntax("<variable>.swap(<other>)")
  @Help("Exchanges two strings.")
  record Swap(Variable variable, Variable other) implements CxxStatement {}

  @Syntax({"<variable> += <text>", "<variable>.append(<text>)"})
  @Help("Appends characters.")
  record AppendText(Variable variable, Literal text) implements CxxStatement {}

  @Syntax("<variable> += <sign>")
  @Help("Appends a character.")
  record AppendSign(Variable variable, Letter sign) implements CxxStatement {}

  @Syntax({"<variable> += <source>", "<variable>.append(<source>)"})
  @Help("Appends a string.")
  record Append(Variable variable, Variable source) implements CxxStatement {}

  @Syntax("<variable> = <text>")
  @Help("Gives a string other characters.")
  record AssignText(Variable variable, Literal text) implements CxxStatement {}

  @Syntax("<variable> = <sign>")
  @Help("Writes through a reference, or gives a string one character.")
  record AssignSign(Variable variable, Letter sign) implements CxxStatement {}

  @Syntax("<variable> = <source>")
  @Help("Makes a string a copy of another one.")
  record Assign(Variable variable, Variable source) implements CxxStatement {}
}
