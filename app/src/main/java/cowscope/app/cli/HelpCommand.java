package cowscope.app.cli;

import cowscope.command.Nearest;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `cowscope help`: how the program is used, or what can be said to a mechanism.
@Command(
    name = "help",
    description = "Tells how to use the program, or lists the commands of a mechanism.")
final class HelpCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "MECHANISM",
      arity = "0..1",
      description = "Such as memory; or one of the sub-commands.")
  private String topic = "";

  HelpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInput {
    CommandLine program = spec.parent().commandLine();
    CommandLine command = program.getSubcommands().get(topic);
    Mechanism mechanism = Mechanisms.find(topic);
    if (topic.isEmpty()) {
      console.print(program.getUsageMessage() + mechanisms());
    } else if (mechanism != null) {
      console.print(MechanismHelp.of(mechanism));
    } else if (command != null) {
      console.print(command.getUsageMessage());
    } else {
      throw unknown();
    }
    return ExitCode.GOOD;
  }

  private static String mechanisms() {
    return "\nMechanisms, for `cowscope help MECHANISM`: " + String.join(", ", names()) + "\n";
  }

  private static List<String> names() {
    return Mechanisms.all().stream().map(Mechanism::name).toList();
  }

  private BadInput unknown() {
    String near = Nearest.to(topic, names());
    String right =
        near == null ? "; there are " + String.join(", ", names()) : "; did you mean " + near + "?";
    return new BadInput("there is no mechanism " + topic + right);
  }
}
