package cowscope.app.ui;

import static java.util.Map.entry;

import cowscope.app.session.Granularity;
import cowscope.app.session.Playback;
import cowscope.app.session.PowerCut;
import cowscope.app.session.Session;
import cowscope.app.session.Speed;
import cowscope.app.session.State;
import cowscope.app.ui.Appearance.Movement;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.action.Actions;
import cowscope.app.ui.action.When;
import cowscope.app.ui.theme.Theme;
import cowscope.mechanism.Policy;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/// Says what every action does.
final class WindowActions {
  private final Desk desk;
  private final Session session;
  private final Actions actions;

  private WindowActions(
      Desk desk, ObservableBooleanValue presenting, ObservableBooleanValue chosen) {
    this.desk = desk;
    this.session = desk.session();
    this.actions =
        new Actions(
            desk.texts(),
            Map.ofEntries(
                entry(When.OPEN, open(_ -> true)),
                entry(When.OPENED, holds(state -> !(state instanceof State.Closed))),
                entry(When.PLAYABLE, open(open -> open.history().size() > 0)),
                entry(When.BEFORE_END, open(open -> !open.atEnd()).or(otherGoesOn())),
                entry(When.AFTER_START, open(open -> !open.atStart())),
                entry(When.POWERED, open(PowerCut::possible)),
                entry(When.COMPARED, open(open -> open.run().eager() != null)),
                entry(When.UNDOABLE, session.editing().undoableProperty().isNotNull()),
                entry(When.REDOABLE, session.editing().redoableProperty().isNotNull()),
                entry(When.CHOSEN, chosen),
                entry(When.BRANCHED, open(open -> open.run().document().shown() > 0)),
                entry(
                    When.FORKED,
                    open(open -> !open.run().document().scenario().branches().isEmpty())),
                entry(When.PRESENTING, presenting)));
  }

  /// @param presenting whether the stage fills the screen
  /// @param chosen whether steps are selected
  static Actions of(
      Desk desk,
      Exports exports,
      Views views,
      ObservableBooleanValue presenting,
      ObservableBooleanValue chosen) {
    WindowActions made = new WindowActions(desk, presenting, chosen);
    made.bindExports(exports);
    made.bindMoves();
    made.bindPlayback();
    made.bindPolicies(views);
    made.bindViews(views);
    made.bindAppearance();
    return made.actions;
  }

  private void bindExports(Exports exports) {
    actions.bind(Action.EXPORT_TRACE, exports::trace);
    actions.bind(Action.EXPORT_LINES, exports::lines);
    actions.bind(Action.EXPORT_PICTURE, exports::picture);
    actions.bind(Action.COPY_PICTURE, exports::copyPicture);
  }

  private void bindMoves() {
    actions.bind(Action.NEXT, fromRun(session::next));
    actions.bind(Action.BACK, fromRun(session::back));
    actions.bind(Action.POWER_CUT, this::togglePower);
    actions.bind(Action.NEXT_STEP, session::nextStep);
    actions.bind(Action.PREVIOUS_STEP, session::previousStep);
    actions.bind(Action.START, session::toStart);
    actions.bind(Action.END, session::toEnd);
    choose(Action.BY_STEP, session.granularityProperty(), Granularity.STEP);
    choose(Action.BY_EVENT, session.granularityProperty(), Granularity.EVENT);
  }

  /// A move that, while one looks at something beside the run, only leads back to it.
  private Runnable fromRun(Runnable move) {
    return () -> {
      if (!session.aside().leave()) {
        move.run();
      }
    };
  }

  private void togglePower() {
    desk.playback().pause();
    session.aside().togglePower();
  }

  private void bindPlayback() {
    Playback playback = desk.playback();
    actions.bind(Action.PLAY, playback::toggle);
    choose(Action.SPEED_HALF, playback.speedProperty(), Speed.HALF);
    choose(Action.SPEED_NORMAL, playback.speedProperty(), Speed.NORMAL);
    choose(Action.SPEED_DOUBLE, playback.speedProperty(), Speed.DOUBLE);
    choose(Action.SPEED_FOURFOLD, playback.speedProperty(), Speed.FOURFOLD);
  }

  private void bindPolicies(Views views) {
    for (Policy policy : Policy.values()) {
      actions.bind(
          policy == Policy.EAGER ? Action.EAGER : Action.ON_WRITE,
          () -> {
            views.show(Beside.NOTHING);
            session.show(policy);
          },
          open(open -> open.policy() == policy).and(views.beside().isNotEqualTo(Beside.EAGER)));
    }
    actions.bind(
        Action.SIDE_BY_SIDE,
        () -> views.show(Beside.EAGER),
        views.beside().isEqualTo(Beside.EAGER));
    actions.bind(
        Action.COMPARE_BRANCHES,
        () -> views.show(views.beside().get() == Beside.FUTURE ? Beside.NOTHING : Beside.FUTURE),
        views.beside().isEqualTo(Beside.FUTURE));
  }

  private void bindViews(Views views) {
    actions.bind(Action.PRESENT, views::present);
    actions.bind(Action.LEAVE, views::leave);
    actions.bind(Action.BLANK, views::blank);
    actions.bind(Action.ZOOM_IN, views::zoomIn);
    actions.bind(Action.ZOOM_OUT, views::zoomOut);
    actions.bind(Action.ZOOM_TO_FIT, views::zoomToFit);
    actions.bind(Action.CONTEXT_MENU, views::showMenu);
    actions.bind(Action.SHORTCUTS, views::showShortcuts);
    actions.bind(Action.PALETTE, views::showPalette);
  }

  private void bindAppearance() {
    Appearance appearance = desk.appearance();
    ObjectProperty<TextSize> size = appearance.textSize();
    actions.bind(Action.BIGGER, () -> size.set(size.get().bigger()));
    actions.bind(Action.SMALLER, () -> size.set(size.get().smaller()));
    choose(Action.NORMAL_SIZE, size, TextSize.NORMAL);
    choose(Action.THEME_SYSTEM, appearance.theme(), Theme.SYSTEM);
    choose(Action.THEME_LIGHT, appearance.theme(), Theme.LIGHT);
    choose(Action.THEME_DARK, appearance.theme(), Theme.DARK);
    choose(Action.MOTION_SYSTEM, appearance.movement(), Movement.SYSTEM);
    choose(Action.MOTION_FULL, appearance.movement(), Movement.FULL);
    choose(Action.MOTION_REDUCED, appearance.movement(), Movement.REDUCED);
  }

  private <T> void choose(Action action, ObjectProperty<T> property, T value) {
    actions.bind(
        action,
        () -> property.set(value),
        Bindings.createBooleanBinding(() -> property.get() == value, property));
  }

  private BooleanBinding otherGoesOn() {
    return Bindings.createBooleanBinding(
        session.futures()::canGoOn,
        session.stateProperty(),
        session.futures().otherProperty(),
        session.futures().beyondProperty());
  }

  private BooleanBinding open(Predicate<State.Open> test) {
    return holds(state -> state instanceof State.Open open && test.test(open));
  }

  private BooleanBinding holds(Predicate<State> test) {
    return Bindings.createBooleanBinding(() -> test.test(session.state()), session.stateProperty());
  }
}
