package cowscope.app.ui;

/// What actions ask of the window itself.
interface Views {
  /// Begins or ends presenting.
  void present();

  /// Ends presenting.
  void leave();

  /// Turns the presentation black, and back.
  void blank();

  void zoomIn();

  void zoomOut();

  void zoomToFit();

  void showShortcuts();

  void showPalette();
}
