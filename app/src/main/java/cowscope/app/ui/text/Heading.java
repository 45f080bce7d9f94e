package cowscope.app.ui.text;

import java.util.Locale;
import javafx.scene.control.Label;

/// The small capitals above a pane or a part of one.
public final class Heading extends Label {

  public Heading() {
    this("");
  }

  public Heading(String text) {
    getStyleClass().add("pane-title");
    show(text);
  }

  /// Shows another text. People who listen hear it as it is written.
  public void show(String text) {
    setText(text.toUpperCase(Locale.ROOT));
    setAccessibleText(text);
  }
}
