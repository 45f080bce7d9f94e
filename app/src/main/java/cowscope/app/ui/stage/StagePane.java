package cowscope.app.ui.stage;

import cowscope.app.diagram.Cast;
import cowscope.app.diagram.Diagram;
import cowscope.app.diagram.Layout;
import cowscope.app.diagram.Presenting;
import cowscope.app.diagram.Subject;
import cowscope.event.Event;
import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.mechanism.Depiction;
import cowscope.world.World;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The animated picture of a world: owners left, blocks right, arrows between.
public final class StagePane extends Region {
  private static final Dimension2D NOWHERE = new Dimension2D(0, 0);

  /// While presenting, letters are blown up further than they must be by this much at most.
  private static final double LARGEST_PRESENTED = 1.5;

  /// A legend that takes more of the stage is not shown: the words stand on the blocks, too.
  private static final double LARGEST_LEGEND = 0.25;

  private final Painter painter = new Painter(this);
  private final Viewport viewport = new Viewport();
  private final LegendPane legend = new LegendPane();
  private final StatementPane statement = new StatementPane();
  private final HoverTip tip = new HoverTip();
  private Point2D mouse = Point2D.ZERO;
  private final Gestures gestures = new Gestures(this, gesture -> tell(gesture));
  private final Label note = new Label();
  private final Label nothing = new Label();
  private Consumer<Inspection> onInspect = inspection -> {};
  private Consumer<Gesture> onGesture = gesture -> {};
  private Set<Subject> lit = Set.of();
  private @Nullable Show show;

  /// While presenting, the height of the smallest letters; else 0.
  private double letters;

  /// The width of window and stage for which the places are.
  private Dimension2D arranged = NOWHERE;

  /// One run on the stage.
  private record Show(History history, Picture picture, Spotlight spotlight, Player player) {
    static Show of(History history, Layout places, Painter painter) {
      Picture picture = new Picture(places, painter);
      Player player = new Player(history, picture, null);
      return new Show(history, picture, new Spotlight(picture), player);
    }

    /// Whether another run can be shown on the same picture.
    boolean suits(History other, Layout places) {
      return history.mechanism() == other.mechanism()
          && places.metrics().even() == picture.places().metrics().even();
    }

    /// The other run on the same picture.
    Show next(History other, Layout places) {
      Moment at = common(other);
      picture.arrange(places);
      return new Show(other, picture, spotlight, new Player(other, picture, at));
    }

    /// The moment shown, if the other run is the same up to there.
    @Nullable Moment common(History other) {
      Moment at = player.at();
      boolean same =
          at != null
              && at.step() <= Math.min(history.size(), other.size())
              && history.after(at.step()) == other.after(at.step());
      return same ? at : null;
    }
  }

  public StagePane() {
    setId("stage");
    getStyleClass().add("stage");
    getStylesheets()
        .add(Objects.requireNonNull(StagePane.class.getResource("stage.css")).toExternalForm());
    note.setId("aside-note");
    note.getStyleClass().add("aside-note");
    note.setWrapText(true);
    note.setVisible(false);
    nothing.setId("stage-nothing");
    nothing.getStyleClass().add("stage-nothing");
    nothing.setMouseTransparent(true);
    nothing.setVisible(false);
    getChildren().addAll(viewport, nothing, legend, statement, note, tip, gestures.ghost());
    addEventFilter(MouseEvent.MOUSE_MOVED, event -> placeTip(event.getX(), event.getY()));
  }

  /// Shows a moment of a run. Where `motion` asks for it and the moment follows the one shown
  /// before, the way there is animated. `whenDone` runs when the picture stands, or at once when
  /// the next call interrupts it.
  public void show(History history, Moment moment, Motion motion, Runnable whenDone) {
    noteAside("");
    if (!knows(history)) {
      take(history, places(history));
    }
    Show now = current();
    sayNothing(history.at(moment));
    now.spotlight().light(now.player().shown(), Set.of());
    now.player()
        .show(
            moment,
            motion,
            () -> {
              now.spotlight().light(now.player().shown(), lit);
              whenDone.run();
            });
  }

  /// Whether it is known where everyone stands in this run.
  public boolean knows(History history) {
    return show != null && show.history() == history;
  }

  /// Whether it shows this moment, and nothing moves.
  public boolean standsAt(History history, Moment moment) {
    return knows(history) && !note.isVisible() && current().player().standsAt(moment);
  }

  /// Takes the places that everyone has on a desk in a run of which [#show] is to show moments
  /// next.
  public void prepare(History history, Layout places) {
    if (letters == 0) {
      take(history, places);
    }
  }

  private void take(History history, Layout places) {
    Show before = show;
    Runnable interrupted = before == null ? () -> {} : before.player().stop();
    if (before != null && before.suits(history, places)) {
      show = before.next(history, places);
      lit = Set.of();
      viewport.requestLayout();
    } else {
      open(Show.of(history, places, painter));
    }
    interrupted.run();
  }

  /// Shows a world that is no moment of the run shown, such as what a power cut leaves, in the same
  /// places; the next call of [#show] leaves it.
  ///
  /// @param events what led to it
  /// @param note says above the picture what it is
  public void showAside(World world, List<Event> events, String note) {
    Show now = current();
    sayNothing(world);
    now.player().stop().run();
    now.spotlight().light(now.player().shown(), Set.of());
    now.player().aside(world, events);
    noteAside(note);
  }

  /// Shows what has room on one screen with letters of this height, or all as on a desk when it is
  /// 0.
  public void present(double height) {
    letters = height;
    arranged = NOWHERE;
    pseudoClassStateChanged(Names.PRESENTING, height > 0);
    viewport.fitUpTo(height / Presenting.TEXT * LARGEST_PRESENTED);
    statement.setVisible(said());
    arrange();
  }

  /// Whether the statement at work stands above the picture.
  private boolean said() {
    return letters == 0 && show != null && show.history().mechanism().depiction().statement();
  }

  /// Gives the run the places that fit where it is shown now.
  private void arrange() {
    Show now = show;
    if (now != null) {
      Runnable interrupted = now.player().stop();
      Moment at = now.player().at();
      open(Show.of(now.history(), places(now.history()), painter));
      if (at != null) {
        current().player().show(at, Motion.NONE, () -> {});
      }
      interrupted.run();
    }
  }

  private Layout places(History history) {
    if (letters == 0 || viewport.getWidth() == 0) {
      return Layout.of(Cast.of(history));
    }
    arranged = screen();
    double unit = letters / Presenting.TEXT;
    return Layout.presenting(history, viewport.getWidth() / unit, viewport.getHeight() / unit);
  }

  private Dimension2D screen() {
    Scene scene = getScene();
    return scene == null ? NOWHERE : new Dimension2D(scene.getWidth(), getWidth());
  }

  /// Where nobody is there and nothing is drawn, a word stands in the middle.
  private void sayNothing(World world) {
    boolean drawn = current().picture().places().showsFree();
    boolean used = world.pools().stream().anyMatch(pool -> pool.listed() && pool.used() > 0);
    nothing.setText(current().history().mechanism().depiction().nothing());
    nothing.setVisible(world.owners().isEmpty() && !drawn && !used);
    requestLayout();
  }

  /// Says something above the picture until the next call of [#show]; nothing when empty.
  public void note(String text) {
    note.setText(text);
    note.setVisible(!text.isEmpty());
    requestLayout();
  }

  private void noteAside(String text) {
    note(text);
    pseudoClassStateChanged(Names.ASIDE, note.isVisible());
  }

  private void open(Show opened) {
    show = opened;
    lit = Set.of();
    viewport.setContent(opened.picture());
    pseudoClassStateChanged(Names.EVEN, opened.picture().places().metrics().even());
    Depiction depiction = opened.history().mechanism().depiction();
    legend.show(depiction);
    statement.setVisible(said());
    statement.show(0, "");
    requestLayout();
    new Pointing(opened.picture(), this::look, inspection -> onInspect.accept(inspection));
  }

  /// Says which statement of the program the moment shown lies in, for mechanisms whose commands
  /// are statements.
  ///
  /// @param number of its line
  public void say(int number, String command) {
    statement.show(number, command);
  }

  private Show current() {
    return Objects.requireNonNull(show);
  }

  private void look(@Nullable Inspection looked) {
    Diagram diagram = current().player().shown();
    boolean dot = looked != null && looked.anchor() instanceof HeatNode;
    tip.show(
        looked != null && dot ? looked.subject() : null,
        diagram.world(),
        current().history().mechanism().depiction());
    placeTip();
    highlight(looked == null ? Set.of() : Set.of(looked.subject()));
  }

  private void placeTip(double x, double y) {
    mouse = new Point2D(x, y);
    placeTip();
  }

  private void placeTip() {
    double left = Math.min(mouse.getX() + 16, getWidth() - tip.getWidth() - 4);
    double top = Math.min(mouse.getY() + 18, getHeight() - tip.getHeight() - 4);
    tip.relocate(left, top);
  }

  /// Who is told when someone clicks a slot, a block or an owner.
  public void setOnInspect(Consumer<Inspection> handler) {
    onInspect = handler;
  }

  /// Who is told when someone wants to change something.
  public void setOnGesture(Consumer<Gesture> handler) {
    onGesture = handler;
  }

  private void tell(Gesture gesture) {
    onGesture.accept(gesture);
  }

  /// Waits until everything is painted, for a picture of a stage that a window shows.
  public void finish() {
    painter.finish();
  }

  /// Lights these with their arrows and dims the rest; an empty set lights everything again.
  public void highlight(Set<Subject> subjects) {
    Show now = show;
    lit = Set.copyOf(subjects);
    if (now != null) {
      now.spotlight().light(now.player().shown(), subjects);
    }
  }

  public void zoomIn() {
    viewport.zoomIn();
  }

  public void zoomOut() {
    viewport.zoomOut();
  }

  /// The whole picture in view, as large as it fits.
  public void zoomToFit() {
    viewport.zoomToFit();
  }

  @Override
  protected void layoutChildren() {
    double wanted = legend.prefHeight(getWidth());
    legend.setVisible(wanted < getHeight() * LARGEST_LEGEND);
    double height = legend.isVisible() ? wanted : 0;
    double top = statement.isVisible() ? statement.prefHeight(getWidth()) : 0;
    statement.resizeRelocate(0, 0, getWidth(), top);
    double noted = note.isVisible() ? note.prefHeight(getWidth()) : 0;
    note.resizeRelocate(0, top, getWidth(), noted);
    top += noted;
    viewport.resizeRelocate(0, top, getWidth(), Math.max(0, getHeight() - height - top));
    double wide = Math.min(nothing.prefWidth(-1), getWidth());
    double tall = nothing.prefHeight(wide);
    nothing.resizeRelocate((getWidth() - wide) / 2, (getHeight() - height) / 3, wide, tall);
    legend.resizeRelocate(0, getHeight() - height, getWidth(), height);
    if (letters > 0 && !screen().equals(arranged)) {
      arranged = screen();
      Platform.runLater(this::arrange);
    }
  }
}
