package cowscope.app.ui.steps;

import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.session.Typing;
import cowscope.app.session.edit.Edit;
import cowscope.app.ui.entry.CommandField;
import cowscope.app.ui.entry.Scope;
import cowscope.app.ui.text.Texts;
import cowscope.history.History;
import cowscope.scenario.Script;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Lies over the list while one step is edited as text, in the place of its line.
final class StepEditor extends Pane {
  private final Session session;
  private final CommandField field;
  private final Runnable leave;
  private @Nullable Scope scope;
  private int number;
  private double top;

  /// @param leave gives the focus back to the list
  StepEditor(Session session, Runnable leave, Texts texts) {
    this.session = session;
    this.leave = leave;
    field = new CommandField("step-entry", () -> scope, texts);
    field.getStyleClass().add("step-editor");
    field.lineFirst();
    field.setOnRun(this::retype);
    field.setOnCancel(this::close);
    setPickOnBounds(false);
    setVisible(false);
    getChildren().add(field);
    field
        .focusedInsideProperty()
        .subscribe(inside -> {
          if (!inside) {
            hide();
          }
        });
  }

  /// Edits a step whose line is `cell`.
  void open(StepRow row, Node cell) {
    State.Open open = session.open();
    History history = open == null ? null : open.run().onWrite().history();
    if (open == null || history == null) {
      return;
    }
    number = row.number();
    int before = Math.min(number - 1, history.size());
    scope = new Scope(new Typing(Script.of(open.run().scenario()), history.after(before)));
    Bounds bounds = sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
    top = bounds.getMinY();
    setVisible(true);
    field.applyCss();
    field.requestFocus();
    field.type(row.step().command());
    requestLayout();
  }

  private void retype(String command) {
    int edited = number;
    close();
    session.editing().apply(new Edit.Retype(edited, command));
  }

  private void close() {
    hide();
    leave.run();
  }

  private void hide() {
    setVisible(false);
    scope = null;
  }

  @Override
  protected void layoutChildren() {
    double height = field.prefHeight(getWidth());
    double y = Math.max(0, Math.min(top, getHeight() - height));
    field.resizeRelocate(0, y, getWidth(), height);
  }
}
