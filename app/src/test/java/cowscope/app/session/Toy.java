package cowscope.app.session;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.event.Event;
import cowscope.history.History;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Lexicon;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Narration;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setting;
import cowscope.mechanism.Setup;
import cowscope.mechanism.memory.MemoryMechanism;
import cowscope.scenario.Extras;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioStep;
import cowscope.world.Attributes;
import cowscope.world.Pool;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A mechanism whose steps have as many events as one asks for: each raises a counter in the world.
/// Eagerly, every step is one event.
record Toy() implements Mechanism {

  record Do(int events) implements Command {}

  /// A run with so many events in each step.
  static Run run(int... events) {
    return unopposed(events).with(Track.of(history(Policy.EAGER, events)));
  }

  /// The same, while there is no comparison yet.
  static Run unopposed(int... events) {
    List<ScenarioStep> steps = new ArrayList<>();
    for (int count : events) {
      steps.add(ScenarioStep.of("do " + count));
    }
    return of(steps, events);
  }

  static Run of(List<ScenarioStep> steps, int... events) {
    Scenario scenario = new Scenario("Toy", null, "toy", Map.of(), steps, Extras.NONE);
    return new Run(
        new Source.Bundled("toy"), scenario, Track.of(history(Policy.ON_WRITE, events)), null);
  }

  static History history(Policy policy, int... events) {
    Toy toy = new Toy();
    History history = History.startingAt(toy, toy.start(Setup.of(List.of(), Map.of()), policy));
    for (int count : events) {
      history = ((History.Result.Continued) history.then(new Do(count))).history();
    }
    return history;
  }

  @Override
  public String name() {
    return "toy";
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public Grammar grammar(Setup setup) {
    throw new UnsupportedOperationException();
  }

  @Override
  public World start(Setup setup, Policy policy) {
    return new World(
        setup.under(policy), Attributes.NONE, List.of(), List.of(Pool.of("ram", "F", 4)));
  }

  @Override
  public Decision decide(World world, Command command) {
    List<Event> events = new ArrayList<>();
    int count = Policy.of(world) == Policy.EAGER ? 1 : ((Do) command).events();
    int counter = world.state().get("counter", 0);
    for (int i = 1; i <= count; i++) {
      events.add(new Event.WorldMarked("counter", counter + i));
    }
    return new Decision.Accepted(events);
  }

  @Override
  public String peek(World world, SlotId slot) {
    return "";
  }

  @Override
  public Narration tell(World before, Event event, World after) {
    return new Narration("The counter is " + after.state().get("counter"), "", null);
  }

  @Override
  public Lexicon lexicon() {
    return Lexicon.beside(MemoryMechanism.class);
  }
}
