package cowscope.app.cli;

import cowscope.scenario.Progress;
import cowscope.scenario.ScenarioRun;
import cowscope.scenario.WholeFile;
import cowscope.trace.TraceFormat;
import cowscope.trace.TraceWriter;
import cowscope.trace.Worlds;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `cowscope trace`: a run as JSON.
@Command(name = "trace", description = "Runs a scenario and writes every step as JSON.")
final class TraceCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Asked asked = new Asked();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write; else standard output.")
  private String output = "";

  @Option(
      names = "--format",
      paramLabel = "json|jsonl",
      description = "One document (standard), or one line for each step.")
  private TraceFormat format = TraceFormat.JSON;

  @Option(
      names = "--worlds",
      paramLabel = "W",
      description = "In which steps the world stands: all (standard), every:N, last or none.")
  private Worlds worlds = Worlds.all();

  TraceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInput {
    ScenarioRun run = asked.run();
    WholeFile.Content trace = out -> TraceWriter.write(run, out, format, worlds, Progress.NONE);
    if (output.isEmpty()) {
      console.output(trace);
    } else {
      Output.toFile(output, trace);
    }
    return ExitCode.GOOD;
  }
}
