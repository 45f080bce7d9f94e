package cowscope.app.cli;

import cowscope.app.ui.Failures;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: understands it, runs the sub-command, and says what went wrong.
public final class Cli {
  private Cli() {}

  /// Runs the program with these arguments.
  ///
  /// @return its exit code
  public static int run(List<String> arguments, Console console, WindowStarter window) {
    try {
      return commandLine(console, window).execute(arguments.toArray(String[]::new));
    } catch (OutOfMemoryError e) {
      console.err().println("cowscope: " + memory());
      return ExitCode.BAD_INPUT;
    } catch (Error e) {
      return failed(e, console);
    }
  }

  /// Every sub-command, in the order of help.
  private static List<Object> subcommands(Console console) {
    return List.of(
        new TraceCommand(console),
        new CheckCommand(console),
        new ListCommand(console),
        new ShowCommand(console),
        new RenderCommand(),
        new HelpCommand(console),
        new VersionCommand(console),
        new ScreenshotsCommand());
  }

  private static CommandLine commandLine(Console console, WindowStarter window) {
    CommandLine program = new CommandLine(new ProgramCommand(console, window));
    subcommands(console).forEach(program::addSubcommand);
    addHelp(program.getCommandSpec());
    program.getSubcommands().values().forEach(command -> addHelp(command.getCommandSpec()));
    PrintWriter err = new PrintWriter(console.err(), true, StandardCharsets.UTF_8);
    return Conversions.register(program)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(err)
        .setParameterExceptionHandler((e, arguments) -> misused(e, console))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, console));
  }

  private static void addHelp(CommandSpec command) {
    command.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Tells how this is used.")
            .build());
  }

  private static int misused(ParameterException e, Console console) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.err().println(command + ": " + sentence(e));
    if (e instanceof UnmatchedArgumentException unmatched) {
      PrintWriter err = new PrintWriter(console.err(), true, StandardCharsets.UTF_8);
      UnmatchedArgumentException.printSuggestions(unmatched, err);
    }
    console.err().println("`" + command + " --help` tells how it is used.");
    return ExitCode.BAD_INPUT;
  }

  private static String sentence(ParameterException e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
  }

  private static int failed(Throwable e, Console console) {
    if (e instanceof BadInput bad) {
      bad.lines().forEach(console.err()::println);
      return ExitCode.BAD_INPUT;
    }
    new Failures(Failures.place(), (_, log) -> sorry(log, console)).handle(e);
    return ExitCode.BUG;
  }

  private static void sorry(@Nullable Path log, Console console) {
    String where = log == null ? "" : "; the details are in " + log;
    console
        .err()
        .println(
            "cowscope: something went wrong inside the program, which is not your fault" + where);
  }

  private static String memory() {
    long limit = Runtime.getRuntime().maxMemory() >> 20;
    return "this run needs more memory than the "
        + limit
        + " MiB the program may use; start it with JAVA_TOOL_OPTIONS=-Xmx4g, or with fewer frames";
  }
}
