package cowscope.app.ui;

import cowscope.app.ui.text.Texts;
import cowscope.app.ui.theme.Dialogs;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Tells calmly that we made a mistake, and where it is written down.
public final class FailureDialog {
  private FailureDialog() {}

  /// Shows it above a window.
  ///
  /// @param log where it is written down, or null when that failed too
  public static void show(Window owner, @Nullable Path log, Texts texts) {
    Alert alert =
        new Alert(
            Alert.AlertType.WARNING,
            log == null
                ? texts.get("failure.unlogged")
                : texts.get("failure.logged", Map.of("file", log)),
            ButtonType.CLOSE);
    alert.setHeaderText(texts.get("failure.title"));
    alert.setTitle(texts.get("window.title"));
    Dialogs.own(alert, owner);
    alert.show();
  }
}
