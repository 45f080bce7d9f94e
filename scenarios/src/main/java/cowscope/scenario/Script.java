package cowscope.scenario;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import cowscope.mechanism.Setup;
import cowscope.world.World;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A scenario whose mechanism and setup are right, with what its commands mean. The next version of
/// it need not understand again what this one has.
public final class Script {
  /// So many texts of earlier versions are remembered beside those of the steps.
  private static final int REMEMBERED = 20_000;

  private final Scenario scenario;
  private final Mechanism mechanism;
  private final Setup setup;
  private final Grammar grammar;
  private final Map<String, Grammar.Result> meanings;

  Script(Scenario scenario, Mechanism mechanism, Setup setup) {
    this(scenario, mechanism, setup, mechanism.grammar(setup), new ConcurrentHashMap<>());
  }

  private Script(
      Scenario scenario,
      Mechanism mechanism,
      Setup setup,
      Grammar grammar,
      Map<String, Grammar.Result> meanings) {
    this.scenario = scenario;
    this.mechanism = mechanism;
    this.setup = setup;
    this.grammar = grammar;
    this.meanings = meanings;
  }

  /// The script of a scenario.
  ///
  /// @throws IllegalArgumentException when there is no such mechanism, or the setup is wrong
  public static Script of(Scenario scenario) {
    Mechanism mechanism = Mechanisms.find(scenario.mechanism());
    if (mechanism == null) {
      throw new IllegalArgumentException("no mechanism " + scenario.mechanism());
    }
    return new Script(scenario, mechanism, Setup.of(mechanism.settings(), scenario.setup()));
  }

  /// What a file's scenario says, or why it cannot run at all.
  ///
  /// @param script null when there are problems; its steps may still be wrong
  public record Reading(@Nullable Script script, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /// The script of what was read from a file.
  public static Reading read(ScenarioReader.Read read) {
    Scenario scenario = read.scenario();
    return scenario == null
        ? new Reading(null, read.problems())
        : new Runner(scenario, read.file(), read.places()).read();
  }

  /// The script of another version of the scenario.
  ///
  /// @throws IllegalArgumentException when the setup is wrong
  public Script next(Scenario changed) {
    boolean same =
        changed.mechanism().equals(scenario.mechanism())
            && changed.setup().equals(scenario.setup());
    return same && meanings.size() < REMEMBERED
        ? new Script(changed, mechanism, setup, grammar, meanings)
        : of(changed);
  }

  public Scenario scenario() {
    return scenario;
  }

  public Mechanism mechanism() {
    return mechanism;
  }

  public Setup setup() {
    return setup;
  }

  public Grammar grammar() {
    return grammar;
  }

  /// How many steps there are.
  public int size() {
    return scenario.steps().size();
  }

  /// The step with this number, from 1.
  public ScenarioStep step(int number) {
    return scenario.steps().get(number - 1);
  }

  /// Why the text is no command, or null when it is one.
  public @Nullable Mistake check(String text) {
    return grammar.parse(text) instanceof Grammar.Result.Failed failed
        ? Mistake.in(text, failed)
        : null;
  }

  /// Why a command would not run in `world`, or null when it would.
  public @Nullable Mistake check(String text, World world) {
    return switch (grammar.parse(text)) {
      case Grammar.Result.Failed failed -> Mistake.in(text, failed);
      case Grammar.Result.Parsed(Command command, var places) ->
          mechanism.decide(world, command) instanceof Decision.Refused(String argument, var reason)
              ? Mistake.in(text, argument == null ? null : places.get(argument), reason)
              : null;
    };
  }

  /// What the command of a step means.
  Grammar.Result meaning(int number) {
    return meanings.computeIfAbsent(step(number).command(), grammar::parse);
  }
}
