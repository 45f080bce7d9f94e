package cowscope.app.ui.theme;

import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.stage.Window;

/// Dresses dialogs like the window above which they stand.
///
/// JavaFX hands the style sheets of the owner's scene down to a dialog, but neither its user agent
/// style sheet nor the style classes of its root, which carry the text size.
public final class Dialogs {
  private static final String TEXT_SIZE = "text-";

  private Dialogs() {}

  /// Gives the dialog its owner, and the owner's look.
  public static void own(Dialog<?> dialog, Window owner) {
    dialog.initOwner(owner);
    dress(dialog, owner);
  }

  /// Gives a dialog that has its owner already the owner's look.
  public static void dress(Dialog<?> dialog, Window owner) {
    Scene above = owner.getScene();
    dialog
        .dialogPaneProperty()
        .subscribe(pane -> {
          pane.getScene().setUserAgentStylesheet(above.getUserAgentStylesheet());
          above.getRoot().getStyleClass().stream()
              .filter(name -> name.startsWith(TEXT_SIZE))
              .forEach(pane.getStyleClass()::add);
        });
  }
}
