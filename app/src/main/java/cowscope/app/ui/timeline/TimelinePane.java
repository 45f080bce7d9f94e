package cowscope.app.ui.timeline;

import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.ui.text.Heading;
import cowscope.app.ui.text.Texts;
import cowscope.app.ui.text.Words;
import cowscope.mechanism.Policy;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/// Blocks in use over the steps, for the run that copies on write and for the eager one, with a
/// handle at the step where one stands. A click or a drag goes to the nearest step.
public final class TimelinePane extends Pane {
  private static final PseudoClass LOOKED_AT = PseudoClass.getPseudoClass("looked-at");

  private final Session session;
  private final Texts texts;
  private final Heading title = new Heading();
  private final StepLine eager = new StepLine("line-eager");
  private final StepLine onWrite = new StepLine("line-on-write");
  private final Label eagerName = new Label();
  private final Label onWriteName = new Label();
  private final Ticks ticks = new Ticks();
  private final Marks marks = new Marks();
  private final Line needle = new Line();
  private final Circle handle = new Circle();
  private @Nullable TimelineModel model;
  private State.@Nullable Open shown;
  private @Nullable TimelineModel drawnModel;
  private @Nullable Scale drawnTo;

  public TimelinePane(Session session, Texts texts) {
    this.session = session;
    this.texts = texts;
    setId("timeline");
    getStyleClass().addAll("pane", "timeline-pane");
    eagerName.getStyleClass().add("name-eager");
    onWriteName.getStyleClass().add("name-on-write");
    eagerName.setText(texts.get("timeline.eager"));
    onWriteName.setText(texts.get("timeline.on-write"));
    needle.getStyleClass().add("needle");
    handle.getStyleClass().add("handle");
    handle.setId("timeline-handle");
    for (Node node : List.of(ticks, marks, needle, handle)) {
      node.setManaged(false);
    }
    getChildren()
        .addAll(title, ticks, eager, onWrite, marks, needle, handle, eagerName, onWriteName);
    setAccessibleRole(AccessibleRole.SLIDER);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::drag);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    session.stateProperty().subscribe(this::show);
  }

  private void show(State state) {
    if (session.underway() && model != null) {
      return;
    }
    State.Open before = shown;
    shown = state instanceof State.Open open ? open : null;
    if (shown == null) {
      model = null;
    } else if (before == null || before.run() != shown.run() || before.policy() != shown.policy()) {
      Words words = new Words(shown.history().mechanism(), texts);
      title.show(words.get("timeline"));
      model = TimelineModel.of(shown.run(), shown.policy());
      onWrite.pseudoClassStateChanged(LOOKED_AT, shown.policy() == Policy.ON_WRITE);
      eager.pseudoClassStateChanged(LOOKED_AT, shown.policy() == Policy.EAGER);
    }
    requestLayout();
  }

  private void drag(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && model != null) {
      session.scrub(scale(model).step(event.getX()));
    }
  }

  private Scale scale(TimelineModel drawn) {
    double em = em();
    double names = Math.max(onWriteName.prefWidth(-1), eagerName.prefWidth(-1)) + em;
    return new Scale(
        3 * em,
        Math.max(4 * em, getWidth() - names - StepLine.TAIL - em),
        3.2 * em,
        getHeight() - 2.4 * em,
        drawn.steps(),
        drawn.highest());
  }

  private double em() {
    return onWriteName.getFont().getSize();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    TimelineModel drawn = model;
    State.Open open = shown;
    for (Node node : getChildren()) {
      node.setVisible(drawn != null);
    }
    if (drawn == null || open == null) {
      return;
    }
    Scale scale = scale(drawn);
    title.relocate(em() * 1.15, em() * 0.9);
    if (!scale.equals(drawnTo) || drawn != drawnModel) {
      draw(drawn, open.policy(), scale);
    }
    placeHandle(scale, open.moment().step());
    setAccessibleText(
        texts.get("timeline.position", Map.of("step", open.moment().step(), "of", drawn.steps())));
  }

  /// Everything but the handle; ten thousand steps are too long to draw for each move.
  private void draw(TimelineModel drawn, Policy policy, Scale scale) {
    drawnTo = scale;
    drawnModel = drawn;
    onWrite.draw(drawn.onWrite(), scale);
    eager.draw(drawn.eager(), scale);
    placeNames(drawn, scale);
    marks.draw(drawn, policy, scale, em() * 0.37);
    ticks.draw(scale, em());
  }

  /// The names stand beside the ends of their lines, moved apart where they would overlap.
  private void placeNames(TimelineModel drawn, Scale scale) {
    double height = onWriteName.prefHeight(-1);
    double x = scale.right() + StepLine.TAIL + em() * 0.6;
    double one = scale.y(drawn.onWrite().getLast()) - height / 2;
    double other = drawn.eager().isEmpty() ? one : scale.y(drawn.eager().getLast()) - height / 2;
    double lack = height - Math.abs(one - other);
    if (lack > 0) {
      double down = one > other ? 1 : -1;
      one += down * lack / 2;
      other -= down * lack / 2;
    }
    onWriteName.resizeRelocate(x, one, onWriteName.prefWidth(-1), height);
    eagerName.resizeRelocate(x, other, eagerName.prefWidth(-1), height);
    eagerName.setVisible(!drawn.eager().isEmpty());
  }

  private void placeHandle(Scale scale, int step) {
    double x = scale.x(step);
    double bottom = scale.bottom() + em() * 0.75;
    needle.setStartX(x);
    needle.setEndX(x);
    // At the start the title stands in the way.
    needle.setStartY(x < title.getLayoutX() + title.getWidth() ? scale.top() - em() * 0.4 : em());
    needle.setEndY(bottom);
    handle.setCenterX(x);
    handle.setCenterY(bottom);
    handle.setRadius(em() * 0.55);
  }
}
