package cowscope.mechanism.counters;

import cowscope.command.Name;
import cowscope.event.Event;
import cowscope.world.Attributes;
import java.util.List;
import java.util.stream.Collectors;

/// What became of all orders in which the started operations can run.
///
/// @param interleavings how many orders there are
/// @param wrong how many end wrong
/// @param fewestCopies how many buffers are copied at least
/// @param mostCopies and at most
/// @param wrongOrder the threads in the order of one that ends wrong; empty when none does
record Exploration(
    long interleavings, long wrong, int fewestCopies, int mostCopies, List<String> wrongOrder) {

  boolean good() {
    return wrong == 0;
  }

  /// The commands of the order that ends wrong.
  List<CountersCommand> schedule() {
    return wrongOrder.stream()
        .<CountersCommand>map(thread -> new CountersCommand.Step(new Name(thread)))
        .toList();
  }

  /// All of it as figures for an event; `script` are the commands that lead to a wrong end.
  Attributes figures() {
    Attributes figures =
        Attributes.of("interleavings", interleavings)
            .with("wrong", wrong)
            .with("fewestCopies", fewestCopies)
            .with("mostCopies", mostCopies);
    return good()
        ? figures
        : figures
            .with("order", String.join(" ", wrongOrder))
            .with(
                Event.Noted.SCRIPT,
                wrongOrder.stream()
                    .map(thread -> "step " + thread)
                    .collect(Collectors.joining("\n")));
  }
}
