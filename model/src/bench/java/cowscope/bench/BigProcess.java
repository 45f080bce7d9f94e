package cowscope.bench;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.history.History;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setup;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/// A process of 4 GiB in pages of 4 KiB, all of them touched, and what is done with it.
final class BigProcess {
  static final int PAGES = 1 << 20;
  static final int WRITES = 100_000;
  private static final int FRAMES = 2_000_000;

  private final Grammar grammar;
  private final History touched;

  BigProcess() {
    Mechanism memory = Objects.requireNonNull(Mechanisms.find("memory"));
    Setup setup = Setup.of(memory.settings(), Map.of("frames", FRAMES));
    grammar = memory.grammar(setup);
    History start = History.startingAt(memory, memory.start(setup, Policy.ON_WRITE));
    touched =
        List.of("spawn server", "map server heap " + PAGES, "write server heap[*] \"v\"").stream()
            .map(this::command)
            .reduce(start, BigProcess::then, (first, second) -> second);
  }

  /// One process with all its pages.
  History touched() {
    return touched;
  }

  /// The process and its child; not a page is copied yet.
  History forked() {
    return then(touched, fork());
  }

  Command fork() {
    return command("fork server as child");
  }

  /// So many writes to random pages, by parent and child in turn; equal in every run.
  List<Command> writes() {
    Random random = new Random(1);
    return IntStream.range(0, WRITES)
        .mapToObj(i -> (i & 1) == 0 ? "server" : "child")
        .map(process -> "write %s heap[%d] \"w\"".formatted(process, random.nextInt(PAGES)))
        .map(this::command)
        .toList();
  }

  private Command command(String text) {
    return ((Grammar.Result.Parsed) grammar.parse(text)).command();
  }

  /// The history after all of the commands; it keeps the world after each.
  static History thenAll(History history, List<Command> commands) {
    History longer = history;
    for (Command command : commands) {
      longer = then(longer, command);
    }
    return longer;
  }

  static History then(History history, Command command) {
    return ((History.Result.Continued) history.then(command)).history();
  }
}
