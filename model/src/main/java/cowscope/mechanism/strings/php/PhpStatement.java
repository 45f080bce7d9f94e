package cowscope.mechanism.strings.php;

import cowscope.command.Command;
import cowscope.command.Help;
import cowscope.command.Syntax;

/// The statements of a PHP program.
public sealed interface PhpStatement extends Command {

  @Syntax("<place> = <value>")
  @Help("Gives a variable, an element or a character another value.")
  record Assign(Place place, Value value) implements PhpStatement {}

  @Syntax("<place>\\[\\] = <value>")
  @Help("Appends an element.")
  record Push(Place place, Value value) implements PhpStatement {}

  @Syntax("<place> .= <value>")
  @Help("Appends characters.")
  record Append(Place place, Value value) implements PhpStatement {}

  @Syntax("<place> = &<source>")
  @Help("Makes both names for the same value.")
  record Bind(Place place, Place source) implements PhpStatement {}

  @Syntax("unset(<place>)")
  @Help("Removes a variable or an element.")
  record Unset(Place place) implements PhpStatement {}
}
