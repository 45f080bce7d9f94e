package cowscope.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `cowscope show`: a bundled scenario as it stands in its file.
@Command(name = "show", description = "Prints a bundled scenario, to read or to start from.")
final class ShowCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "NAME", description = "A name that `cowscope list` shows.")
  private String name = "";

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInput {
    console.print(Opening.entry(name).text());
    return ExitCode.GOOD;
  }
}
