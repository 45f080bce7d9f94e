package cowscope.mechanism;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.event.Event;
import cowscope.history.History;
import cowscope.history.Step;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A run of commands as texts, for tests.
public final class Played {
  private final Mechanism mechanism;
  private final Grammar grammar;
  private History history;

  public Played(Mechanism mechanism, Map<String, Object> chosen, Policy policy) {
    Setup setup = Setup.of(mechanism.settings(), chosen);
    this.mechanism = mechanism;
    this.grammar = mechanism.grammar(setup);
    this.history = History.startingAt(mechanism, mechanism.start(setup, policy));
  }

  /// Runs commands that must be accepted.
  public Played then(String... texts) {
    for (String text : texts) {
      if (then(parse(text)) instanceof Decision.Refused(_, String reason)) {
        throw new AssertionError(text + ": " + reason);
      }
    }
    return this;
  }

  /// Runs a command; returns the refusal, or null.
  public Decision.@Nullable Refused then(Command command) {
    return switch (history.then(command)) {
      case History.Result.Continued(History longer) -> {
        history = longer;
        yield null;
      }
      case History.Result.Stopped(Decision.Refused refused) -> refused;
    };
  }

  /// Why a command is refused.
  public String refusal(String text) {
    Decision.Refused refused = then(parse(text));
    return refused == null ? "accepted" : refused.reason();
  }

  public Command parse(String text) {
    return switch (grammar.parse(text)) {
      case Grammar.Result.Parsed(Command command, _) -> command;
      case Grammar.Result.Failed(int column, String reason) ->
          throw new AssertionError(text + ":" + column + ": " + reason);
    };
  }

  public Grammar grammar() {
    return grammar;
  }

  public History history() {
    return history;
  }

  public World world() {
    return history.last();
  }

  public Step last() {
    return history.step(history.size());
  }

  public List<Event> events() {
    return last().events();
  }

  public String outcome() {
    return last().outcome();
  }

  /// What a slot reads as, or null.
  public @Nullable String read(String label) {
    SlotId slot = mechanism.shown(world()).find(label);
    return slot == null ? null : mechanism.peek(world(), slot);
  }

  /// The name of the block that a slot points at, or null.
  public @Nullable String block(String label) {
    World shown = mechanism.shown(world());
    SlotId id = shown.find(label);
    Slot slot = id == null ? null : shown.slot(id);
    return slot == null || slot.block() == null ? null : slot.block().toString();
  }

  /// How many slots count on the block that a slot points at.
  public int refs(String label) {
    World shown = mechanism.shown(world());
    Slot slot = shown.slot(Objects.requireNonNull(shown.find(label), label));
    return shown.existingBlock(Objects.requireNonNull(Objects.requireNonNull(slot).block())).refs();
  }

  /// How much of a pool is taken.
  public int used(String pool) {
    return world().pools().stream()
        .filter(p -> p.name().equals(pool))
        .findFirst()
        .orElseThrow()
        .used();
  }

  /// The last step told in sentences.
  public List<String> told() {
    World world = history.after(history.size() - 1);
    List<String> told = new ArrayList<>();
    for (Event event : events()) {
      World next = world.evolve(event);
      told.add(mechanism.tell(world, event, next).text());
      world = next;
    }
    return told;
  }
}
