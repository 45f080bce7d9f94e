package cowscope.app.ui;

/// What is shown beside the run that is looked at.
enum Beside {
  NOTHING,
  /// The run that copies at once.
  EAGER,
  /// Another branch of the scenario.
  FUTURE
}
