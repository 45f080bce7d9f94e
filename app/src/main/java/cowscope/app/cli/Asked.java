package cowscope.app.cli;

import cowscope.mechanism.Policy;
import cowscope.scenario.ScenarioRun;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The run that a sub-command is asked for.
final class Asked {
  @Parameters(paramLabel = "FILE", description = "A scenario file, or a bundled scenario's name.")
  private String file = "";

  @Option(
      names = "--policy",
      paramLabel = "P",
      description = "on-write (standard), or eager: everything is copied at once.")
  private Policy policy = Policy.ON_WRITE;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A choice in place of the one in the scenario's setup, such as library=qt6.")
  private Map<String, String> set = Map.of();

  ScenarioRun run() throws BadInput {
    return Opening.run(file, policy, set);
  }
}
