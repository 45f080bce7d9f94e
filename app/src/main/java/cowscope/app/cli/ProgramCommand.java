package cowscope.app.cli;

import cowscope.app.session.Source;
import cowscope.command.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `cowscope` without a sub-command: the window.
@Command(
    name = "cowscope",
    description = "Shows copy-on-write happening. Without a sub-command the window opens.",
    customSynopsis = {"cowscope [FILE]", "       cowscope COMMAND ..."},
    footer = {
      "",
      "FILE is a scenario file or the name of a bundled scenario.",
      "Exit codes: 0 good, 1 an expectation failed, 2 bad input, 3 a bug of the program."
    })
final class ProgramCommand implements Callable<Integer> {
  private final Console console;
  private final WindowStarter window;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "0..*", hidden = true)
  private List<String> files = List.of();

  private static final String WITHOUT_WINDOW =
      "`cowscope render fork --step 5 -o fork.png` draws a picture without one, `cowscope trace"
          + " fork` writes the run as JSON";

  @Option(
      names = {"-V", "--version"},
      description = "Prints the version.")
  private boolean version;

  ProgramCommand(Console console, WindowStarter window) {
    this.console = console;
    this.window = window;
  }

  @Override
  public Integer call() throws Exception {
    if (version) {
      return new VersionCommand(console).call();
    }
    String file = files.isEmpty() ? "" : files.getFirst();
    if (files.size() > 1) {
      refuseSlip(file);
      throw new BadInput("the window opens one scenario at a time; name one file");
    }
    Source source = file.isEmpty() ? null : find(file);
    requireDisplay(System.getProperty("os.name", ""), console.environment());
    try {
      window.open(source);
    } catch (UnsupportedOperationException e) {
      throw withoutToolkit(e);
    }
    return ExitCode.GOOD;
  }

  /// JavaFX says so when a library of the system is missing, or the display does not answer.
  private static Exception withoutToolkit(UnsupportedOperationException e) {
    String said = String.valueOf(e.getMessage());
    if (said.contains("GTK")) {
      return new BadInput(
          "the window needs GTK 3, which is missing here: install libgtk-3-0 and libxtst6 (Debian,"
              + " Ubuntu) or gtk3 and libXtst (Fedora, Arch); "
              + WITHOUT_WINDOW);
    }
    return said.contains("DISPLAY")
        ? new BadInput("the display does not answer; " + WITHOUT_WINDOW)
        : e;
  }

  private Source find(String file) throws BadInput {
    try {
      return Opening.find(file);
    } catch (BadInput e) {
      refuseSlip(file);
      throw e;
    }
  }

  /// A word that looks like a sub-command was hardly meant as a file.
  private void refuseSlip(String word) throws BadInput {
    String near = Nearest.to(word, spec.subcommands().keySet());
    if (near != null) {
      throw new BadInput("there is no sub-command " + word + "; did you mean " + near + "?");
    }
  }

  /// On Linux JavaFX would otherwise end with a stack trace.
  private static void requireDisplay(String system, Map<String, String> environment)
      throws BadInput {
    boolean missing =
        system.toLowerCase(Locale.ROOT).contains("linux")
            && !"Headless".equals(System.getProperty("glass.platform"))
            && environment.getOrDefault("DISPLAY", "").isEmpty()
            && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    if (missing) {
      throw new BadInput("there is no display here to open the window on; " + WITHOUT_WINDOW);
    }
  }
}
