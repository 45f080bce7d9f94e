package cowscope.app.ui.commandbar;

import cowscope.app.session.Session;
import cowscope.app.session.Typing;
import cowscope.app.ui.entry.CommandField;
import cowscope.app.ui.entry.Scope;
import cowscope.app.ui.text.Texts;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The line under the steps: what is typed there becomes the step after the one where one stands.
public final class CommandBar extends StackPane {
  private final Session session;
  private final CommandField field;

  /// @param leave gives the focus to what one looked at before, when Escape is pressed
  public CommandBar(Session session, Runnable leave, Texts texts) {
    this.session = session;
    field = new CommandField("command", this::scope, texts);
    setId("command-bar");
    getStyleClass().addAll("pane", "command-bar");
    getChildren().add(field);
    field.setOnRun(session.editing()::run);
    field.setOnCancel(leave);
    session.stateProperty().addListener((_, _, _) -> field.look());
  }

  /// Whoever gives the focus to the bar means its line.
  @Override
  public void requestFocus() {
    field.requestFocus();
  }

  /// Puts a command into the line, to be changed or run.
  public void propose(String command) {
    field.type(command);
    requestFocus();
  }

  private @Nullable Scope scope() {
    Typing typing = session.editing().typing();
    return typing == null ? null : new Scope(typing);
  }
}
