package cowscope.app.cli;

import cowscope.scenario.Library;
import cowscope.scenario.Scenario;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `cowscope list`: what the library holds.
@Command(name = "list", description = "Lists the bundled scenarios.")
final class ListCommand implements Callable<Integer> {
  private final Console console;

  ListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInput {
    List<Library.Entry> entries = Library.entries();
    int widest = entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
    StringBuilder lines = new StringBuilder();
    String mechanism = "";
    for (Library.Entry entry : entries) {
      if (!entry.mechanism().equals(mechanism)) {
        mechanism = entry.mechanism();
        lines.append(lines.isEmpty() ? "" : "\n").append(mechanism).append('\n');
      }
      String name = entry.name() + " ".repeat(widest - entry.name().length());
      lines.append("  ").append(name).append("  ").append(title(entry)).append('\n');
    }
    console.print(lines.toString());
    return ExitCode.GOOD;
  }

  private static String title(Library.Entry entry) {
    Scenario scenario = entry.read().scenario();
    return scenario == null ? "" : scenario.title();
  }
}
