package cowscope.app.ui;

import javafx.beans.property.ReadOnlyObjectProperty;

/// What actions ask of the window itself.
interface Views {
  /// Begins or ends presenting.
  void present();

  /// Ends presenting.
  void leave();

  /// Turns the presentation black, and back.
  void blank();

  /// What is shown beside the run.
  ReadOnlyObjectProperty<Beside> beside();

  /// Shows something beside the run, or the run alone.
  void show(Beside wanted);

  void zoomIn();

  void zoomOut();

  void zoomToFit();

  /// Opens the menu of what has the focus.
  void showMenu();

  void showShortcuts();

  void showPalette();
}
