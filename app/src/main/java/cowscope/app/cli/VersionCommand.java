package cowscope.app.cli;

import cowscope.trace.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `cowscope version`.
@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements Callable<Integer> {
  private final Console console;

  VersionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInput {
    console.print("cowscope " + Version.current() + "\n");
    return ExitCode.GOOD;
  }
}
