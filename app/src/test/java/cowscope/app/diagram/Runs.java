package cowscope.app.diagram;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.event.Event;
import cowscope.history.History;
import cowscope.history.Step;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setup;
import cowscope.scenario.Library;
import cowscope.scenario.Progress;
import cowscope.scenario.ScenarioRun;
import cowscope.world.Vector;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Runs to draw.
public final class Runs {
  private Runs() {}

  /// A run of these commands; what makes no sense is left out.
  public static History memory(Map<String, Object> chosen, List<String> commands) {
    Mechanism memory = Objects.requireNonNull(Mechanisms.find("memory"));
    return of(memory, chosen, commands, Policy.ON_WRITE);
  }

  static History of(
      Mechanism mechanism, Map<String, Object> chosen, List<String> commands, Policy policy) {
    Setup setup = Setup.of(mechanism.settings(), chosen);
    Grammar grammar = mechanism.grammar(setup);
    History history = History.startingAt(mechanism, mechanism.start(setup, policy));
    for (String command : commands) {
      if (grammar.parse(command) instanceof Grammar.Result.Parsed parsed
          && history.then(parsed.command()) instanceof History.Result.Continued(History next)) {
        history = next;
      }
    }
    return history;
  }

  public static History memory(int frames, String... commands) {
    return memory(Map.of("frames", frames), List.of(commands));
  }

  /// A shell that forks, and a child that writes to what it shares.
  public static History fork() {
    return memory(
        12,
        "spawn shell",
        "map shell heap 3",
        "write shell heap[0] \"A\"",
        "write shell heap[1] \"B\"",
        "fork shell as ls",
        "write ls heap[0] \"X\"",
        "exec ls /bin/ls",
        "exit ls");
  }

  /// Four files in a tree of three levels below four snapshots.
  public static History sixtyNodes() {
    List<String> files = List.of("a", "b", "c", "d");
    List<String> commands = new ArrayList<>();
    files.forEach(file -> commands.add("create " + file + " 16"));
    for (int day = 0; day < 4; day++) {
      commands.add("commit");
      commands.add("snapshot @ as day" + day);
      for (String file : files) {
        commands.add("write " + file + "[" + day * 4 + "] X");
      }
    }
    Mechanism storage = Objects.requireNonNull(Mechanisms.find("storage"));
    return of(storage, Map.of("blocks", 96), commands, Policy.ON_WRITE);
  }

  public static History bundled(Library.Entry entry) {
    return ScenarioRun.of(entry.read(), Policy.ON_WRITE, Progress.NONE).steps();
  }

  /// A run of events that are simply said to happen, each list a step.
  public static History told(Mechanism mechanism, World start, List<List<Event>> steps) {
    Vector<Step> told = Vector.empty();
    World world = start;
    for (int i = 0; i < steps.size(); i++) {
      world = world.evolveAll(steps.get(i));
      told = told.with(i, new Step(i + 1, new Said(), steps.get(i), world));
    }
    return new History(mechanism, start, told, steps.size());
  }

  private record Said() implements Command {}

  /// Many processes, files, forks and accesses, the same for the same seed.
  public static History random(long seed) {
    Random random = new Random(seed);
    int frames = List.of(4, 12, 24, 60, 200, 3000).get(random.nextInt(6));
    List<String> commands = new ArrayList<>();
    int processes = 1 + random.nextInt(4);
    int pages = List.of(2, 5, 14, 40, 700).get(random.nextInt(5));
    for (int i = 0; i < 40; i++) {
      commands.add(command(random, processes, pages));
    }
    return memory(Map.of("frames", frames, "swap", random.nextInt(2) * 4), commands);
  }

  private static String command(Random random, int processes, int pages) {
    String process = "p" + random.nextInt(processes);
    String other = "p" + random.nextInt(processes + 2);
    String region = List.of("heap", "stack", "lib").get(random.nextInt(3));
    String page = region + "[" + random.nextInt(pages) + "]";
    return switch (random.nextInt(16)) {
      case 0, 1 -> "spawn " + process;
      case 2 -> "map " + process + " " + region + " " + (1 + random.nextInt(pages));
      case 3 -> "file f" + random.nextInt(2) + " 3";
      case 4 -> "map " + process + " " + region + " 3 of f" + random.nextInt(2);
      case 5 -> "map " + process + " " + region + " 4 shared";
      case 6, 7 -> "fork " + process + " as " + other;
      case 8 -> "exit " + process;
      case 9 -> "exec " + process;
      case 10 -> "read " + process + " " + page;
      case 11 -> "evict " + process + " " + page;
      case 12 -> "unmap " + process + " " + region + "[*]";
      default -> "write " + process + " " + page + " \"" + random.nextInt(9) + "\"";
    };
  }
}
