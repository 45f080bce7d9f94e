package cowscope.history;

/// A place in a run: so many events of a step have happened.
///
/// @param step from 1; 0 is the start of the run
/// @param event how many of the step's events have happened, from 0
public record Moment(int step, int event) {
  /// Before the first step.
  public static final Moment START = new Moment(0, 0);
}
