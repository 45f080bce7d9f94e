package cowscope.app.ui.action;

/// What must hold for an action to make sense.
public enum When {
  ALWAYS,
  /// A scenario is open.
  OPEN,
  /// Something is open or could not be opened, so that it can be read again.
  OPENED,
  /// A scenario with at least one step that runs is open.
  PLAYABLE,
  /// There is a step after the cursor, or an event.
  BEFORE_END,
  /// The cursor is past the start.
  AFTER_START,
  /// The mechanism of what is open knows power cuts.
  POWERED,
  /// The eager run is there.
  COMPARED,
  /// There is an edit to take back.
  UNDOABLE,
  /// There is an edit to do again.
  REDOABLE,
  /// Steps are selected in their list.
  CHOSEN,
  /// What is shown is a branch, not the scenario itself.
  BRANCHED,
  /// The scenario has branches.
  FORKED,
  /// The stage fills the screen.
  PRESENTING
}
