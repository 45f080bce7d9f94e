package cowscope.app.ui.stage;

import cowscope.app.diagram.Diagram;
import cowscope.app.diagram.Recent;
import cowscope.app.diagram.Router;
import cowscope.event.Event;
import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Brings a picture from one moment to the next, event by event where that is asked for.
final class Player {
  /// Of a way with more events than this, only the end is shown.
  private static final int MOST = 48;

  /// A way with more events than this goes faster, so that it takes no longer.
  private static final int UNHURRIED = 10;

  private final History history;
  private final Picture picture;
  private final Animator animator;
  private Diagram shown;
  private @Nullable Moment at;
  private boolean begun;
  private @Nullable Passage passage;

  /// @param at the moment that the viewer has in mind, or null
  Player(History history, Picture picture, @Nullable Moment at) {
    this.history = history;
    this.picture = picture;
    this.animator = new Animator(picture);
    this.at = at;
    shown = Diagram.of(picture.places(), history, Moment.START);
  }

  /// What the picture shows now.
  Diagram shown() {
    return shown;
  }

  @Nullable Moment at() {
    return at;
  }

  /// Whether the picture shows this moment, and nothing moves.
  boolean standsAt(Moment moment) {
    return begun && passage == null && moment.equals(at);
  }

  void show(Moment moment, Motion motion, Runnable whenDone) {
    Runnable interrupted = stop();
    Moment from = at;
    at = moment;
    List<Event> events =
        motion.kind() == Motion.Kind.NONE || from == null ? List.of() : between(from, moment);
    if (from == null || events.isEmpty() || events.size() > MOST) {
      settle(moment);
      whenDone.run();
    } else {
      if (!begun) {
        settle(from);
      }
      passage = new Passage(from, moment, events, motion, whenDone);
      passage.next();
    }
    interrupted.run();
  }

  /// Shows a world that is no moment of the run.
  void aside(World world, List<Event> events) {
    shown =
        Diagram.of(picture.places(), history, world, Recent.of(events), at == null ? 0 : at.step());
    picture.show(shown);
  }

  /// Ends what moves; the picture then shows where it was going.
  ///
  /// @return who waited for the end
  Runnable stop() {
    Passage running = passage;
    passage = null;
    if (running == null) {
      return () -> {};
    }
    running.cut();
    settle(running.to);
    return running.whenDone;
  }

  private void settle(Moment moment) {
    begun = true;
    shown = Diagram.of(picture.places(), history, moment);
    picture.show(shown);
  }

  /// The events that lead straight from one moment to another, or none.
  private List<Event> between(Moment from, Moment to) {
    boolean within = to.step() == from.step() && to.event() > from.event();
    boolean across = to.step() == from.step() + 1 && from.equals(history.endOf(from.step()));
    if (!within && !across) {
      return List.of();
    }
    List<Event> events = history.step(to.step()).events();
    return events.subList(within ? from.event() : 0, to.event());
  }

  /// The way from one moment to another.
  private final class Passage {
    private final Moment to;
    private final List<Event> events;
    private final Motion motion;
    private final Runnable whenDone;
    private World world;
    private int done;
    private @Nullable Act act;

    Passage(Moment from, Moment to, List<Event> events, Motion motion, Runnable whenDone) {
      this.to = to;
      this.events = events;
      this.motion = motion;
      this.whenDone = whenDone;
      this.world = history.at(from);
    }

    void next() {
      if (done == events.size()) {
        passage = null;
        settle(to);
        whenDone.run();
        return;
      }
      Event event = events.get(done++);
      world = world.evolve(event);
      Change change = change(event);
      Act now =
          motion.kind() == Motion.Kind.REDUCED ? animator.still(change) : animator.moving(change);
      act = now;
      double hurry = Math.max(1, (double) events.size() / UNHURRIED);
      now.play(motion.speed() * hurry, this::next);
    }

    private Change change(Event event) {
      int happened = to.event() - events.size() + done;
      List<Event> soFar = history.step(to.step()).events().subList(0, happened);
      Diagram before = shown;
      Map<SlotId, Router.Way> ways = picture.shownWays();
      shown = Diagram.of(picture.places(), history, world, Recent.of(soFar), to.step());
      Picture.Turn turn = picture.show(shown);
      return new Change(event, before, shown, turn.born(), turn.gone(), ways);
    }

    void cut() {
      if (act != null) {
        act.cut();
      }
    }
  }
}
