package cowscope.app.ui;

/// What can be taken out of the window.
public interface Exports {
  /// The trace as one JSON document.
  void trace();

  /// The trace as one line of JSON a step.
  void lines();

  /// The stage as a PNG file.
  void picture();

  /// The stage into the clipboard.
  void copyPicture();
}
