package cowscope.boxes;

import cowscope.command.Command;
import cowscope.command.Help;
import cowscope.command.Name;
import cowscope.command.Syntax;

sealed interface BoxesCommand extends Command {
  @Syntax("box <box> <places>")
  @Help("A box with so many places.")
  record Box(Name box, int places) implements BoxesCommand {}

  @Syntax("put <box> <place> <text>")
  @Help("Puts a text into a place; what others share is copied first.")
  record Put(Name box, int place, String text) implements BoxesCommand {}

  @Syntax("link <box> <place> to <other> <from>")
  @Help("Lets a place share what another one holds.")
  record Link(Name box, int place, Name other, int from) implements BoxesCommand {}

  @Syntax("wrap <box> <place>")
  @Help("Puts a block between a place and what it holds.")
  record Wrap(Name box, int place) implements BoxesCommand {}

  @Syntax("note <box> <place> <text>")
  @Help("Lets a place hold a text itself.")
  record Note(Name box, int place, String text) implements BoxesCommand {}
}
