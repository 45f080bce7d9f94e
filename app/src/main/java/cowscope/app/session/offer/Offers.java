package cowscope.app.session.offer;

import cowscope.app.diagram.Subject;
import cowscope.command.Grammar;
import cowscope.command.Sheet;
import cowscope.event.Event;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Mechanism;
import cowscope.world.BlockId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds the commands that make sense for what one points at. It knows no command: each sheet of
/// the grammar is filled with what the thing is called, with invented names and with values, and
/// kept when the mechanism accepts it.
public final class Offers {
  /// A block is reached through the slots that point at it; so many are looked at.
  private static final int POINTERS = 2;

  private final Mechanism mechanism;
  private final Grammar grammar;
  private final World world;
  private final Filling filling;

  /// @param start the world before all steps
  /// @param world where the command would be given
  public Offers(Mechanism mechanism, Grammar grammar, World start, World world) {
    this.mechanism = mechanism;
    this.grammar = grammar;
    this.world = mechanism.shown(world);
    this.filling = new Filling(this.world, start);
  }

  /// What one can do to `subject`.
  public List<Offer> on(Subject subject) {
    List<Offer> found = new ArrayList<>(found(List.of(handles(subject))));
    if (subject instanceof Subject.OfBlock(BlockId block)) {
      List<SlotId> slots = world.block(block) == null ? List.of() : world.slotsOf(block);
      for (SlotId slot : slots.subList(0, Math.min(slots.size(), POINTERS))) {
        found.addAll(found(List.of(handles(Subject.of(slot)))));
      }
    }
    return List.copyOf(found);
  }

  /// What one can do without pointing at anything.
  public List<Offer> anywhere() {
    return found(List.of());
  }

  /// What makes something of `dragged` and `target` together, or changes the target by the other.
  public List<Offer> between(Subject dragged, Subject target) {
    List<Offer> found = new ArrayList<>(found(List.of(handles(dragged), handles(target))));
    if (target instanceof Subject.OfOwner(String owner)) {
      on(dragged).stream().filter(offer -> changes(offer.text(), owner)).forEach(found::add);
    }
    return List.copyOf(found);
  }

  /// What makes something new of `dragged`: another process, a copy, a container.
  public List<Offer> from(Subject dragged) {
    return on(dragged).stream().filter(offer -> adds(offer.text())).toList();
  }

  /// The command that puts a value into a slot, or null when there is none. Its one free field is
  /// the value.
  public @Nullable Offer writing(Subject subject) {
    List<Offer> one =
        on(subject).stream()
            .filter(offer -> offer.free().size() == 1)
            .filter(offer -> offer.free().getFirst().equals(last(offer)))
            .filter(offer -> filling.isContent(offer.sheet(), offer.free().getFirst()))
            .toList();
    return one.stream().min(Comparator.comparingInt(Offers::rank)).orElse(null);
  }

  private static Sheet.@Nullable Field last(Offer offer) {
    return offer.sheet().fields().stream()
        .filter(field -> !field.optional())
        .reduce((_, field) -> field)
        .orElse(null);
  }

  /// Commands are called after what they do: `Write`, `AssignText`.
  private static int rank(Offer offer) {
    String name = offer.sheet().command().getSimpleName();
    return name.equals("Write") ? 0 : name.startsWith("Assign") ? 1 : 2;
  }

  private Handles handles(Subject subject) {
    return Handles.of(subject, mechanism, world);
  }

  /// One for each command, or for each of its words where one may choose among some.
  private List<Offer> found(List<Handles> pointed) {
    Map<Object, Offer> found = new LinkedHashMap<>();
    for (Sheet sheet : grammar.sheets()) {
      for (Map<String, String> entries : filling.of(sheet, pointed)) {
        Offer offer = offer(sheet, entries, pointed);
        Object kind = List.of(sheet.command(), words(sheet, entries));
        if (!found.containsKey(kind) && makesSense(offer, pointed)) {
          found.put(kind, offer);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private Offer offer(Sheet sheet, Map<String, String> entries, List<Handles> pointed) {
    List<Sheet.Field> free =
        sheet.fields().stream()
            .filter(field -> !entries.getOrDefault(field.name(), "").isEmpty())
            .filter(field -> !Filling.named(entries.get(field.name()), pointed))
            .toList();
    return new Offer(sheet.write(entries), sheet, entries, free);
  }

  private static List<String> words(Sheet sheet, Map<String, String> entries) {
    return sheet.fields().stream()
        .filter(field -> !field.words().isEmpty())
        .map(field -> entries.getOrDefault(field.name(), ""))
        .toList();
  }

  /// It is accepted and does something, and what one points at is really meant: with a name that
  /// nobody has in its place it would not do the same.
  private boolean makesSense(Offer offer, List<Handles> pointed) {
    List<Event> events = decide(offer.text());
    return events != null
        && works(events)
        && filling.strangers(offer, pointed).stream()
            .noneMatch(text -> kinds(decide(text)).equals(kinds(events)));
  }

  /// Not where all that happens is that the system says no, and remembers it.
  private boolean works(List<Event> events) {
    boolean fine =
        events.stream()
            .noneMatch(event ->
                event instanceof Event.Answered answered && !answered.outcome().equals("ok"));
    return fine || !world.evolveAll(events).withState(world.state()).equals(world);
  }

  private static List<String> kinds(@Nullable List<Event> events) {
    return events == null ? List.of() : events.stream().map(Event::word).toList();
  }

  private boolean adds(String text) {
    List<Event> events = decide(text);
    return events != null && events.stream().anyMatch(Event.OwnerAdded.class::isInstance);
  }

  private boolean changes(String text, String owner) {
    List<Event> events = decide(text);
    return events != null
        && !Objects.equals(world.evolveAll(events).owner(owner), world.owner(owner));
  }

  /// What would happen, or null when the mechanism refuses the command.
  private @Nullable List<Event> decide(String text) {
    return grammar.parse(text) instanceof Grammar.Result.Parsed(var command, _)
            && mechanism.decide(world, command) instanceof Decision.Accepted(var events)
        ? events
        : null;
  }
}
