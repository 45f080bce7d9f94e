package cowscope.app.ui.narration;

import cowscope.app.session.State;
import cowscope.event.Effort;
import cowscope.event.Event;
import cowscope.history.History;
import cowscope.history.Step;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Narration;
import cowscope.scenario.Ask;
import cowscope.scenario.ScenarioStep;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step in words: the author's caption and question, and its events, a page of them at a time.
///
/// @param mechanism whose words it is told in
/// @param step its number, from 1
/// @param effort what it wrote
/// @param expects whether the author expects something of it
/// @param first the number of the first event on this page, from 1
/// @param events how many there are in all
record NarrationModel(
    Mechanism mechanism,
    int step,
    @Nullable String say,
    @Nullable Ask ask,
    Effort effort,
    boolean expects,
    int first,
    int events,
    List<EventCard> cards) {

  /// Cards on one page: more than any lecture has, and quick to build.
  static final int PAGE = 100;

  /// The page that the moment lies on.
  static NarrationModel of(State.Open open, Step step) {
    int first = Math.max(open.moment().event() - 1, 0) / PAGE * PAGE;
    int end = Math.min(first + PAGE, step.events().size());
    List<EventCard> cards = new ArrayList<>();
    History history = open.history();
    World world = history.within(step.number(), first);
    for (int i = first; i < end; i++) {
      Event event = step.events().get(i);
      World after = world.evolve(event);
      Narration told = history.mechanism().tell(world, event, after);
      cards.add(
          new EventCard(
              i + 1, told.title(), told.detail(), told.source(), script(event), tone(event)));
      world = after;
    }
    ScenarioStep written = open.run().scenario().steps().get(step.number() - 1);
    return new NarrationModel(
        history.mechanism(),
        step.number(),
        written.say(),
        written.ask(),
        Effort.of(step.events()),
        written.expect() != null,
        first + 1,
        step.events().size(),
        cards);
  }

  /// Whether the same words stand below the number of the step, as for a step that an edit moved to
  /// another place. Questions, expectations and scripts go by that number.
  boolean readsLike(NarrationModel other) {
    boolean plain = ask == null && !expects && cards.stream().allMatch(c -> c.script().isEmpty());
    return plain && equals(other.at(step));
  }

  private NarrationModel at(int number) {
    return new NarrationModel(mechanism, number, say, ask, effort, expects, first, events, cards);
  }

  /// Whether an event, by its number from 0, is on this page.
  boolean covers(int event) {
    return event >= first - 1 && event <= first - 1 + cards.size();
  }

  private static String script(Event event) {
    return event instanceof Event.Noted noted ? noted.script() : "";
  }

  static EventCard.Tone tone(Event event) {
    if (event instanceof Event.Trapped) {
      return EventCard.Tone.TRAP;
    }
    if (event instanceof Event.BlockCopied) {
      return EventCard.Tone.COPY;
    }
    return event instanceof Event.Answered ? EventCard.Tone.ANSWER : EventCard.Tone.PLAIN;
  }
}
