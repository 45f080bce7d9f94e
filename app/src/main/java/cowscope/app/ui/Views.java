package cowscope.app.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;

/// What actions ask of the window itself.
interface Views {
  /// Begins or ends presenting.
  void present();

  /// Ends presenting.
  void leave();

  /// Turns the presentation black, and back.
  void blank();

  /// Whether both runs are shown.
  ReadOnlyBooleanProperty comparing();

  /// Shows the run that copies on write and the eager one side by side, or one of them alone.
  void compare(boolean both);

  void zoomIn();

  void zoomOut();

  void zoomToFit();

  /// Opens the menu of what has the focus.
  void showMenu();

  void showShortcuts();

  void showPalette();
}
