package cowscope.app.ui.stage;

/// How the stage comes from one moment to the next.
///
/// @param speed 1 is the ordinary pace, 2 twice as fast
public record Motion(Kind kind, double speed) {
  /// Shows the end state at once.
  public static final Motion NONE = new Motion(Kind.NONE, 1);

  /// What moves.
  public enum Kind {
    /// Nothing; the end state stands there at once, as while scrubbing.
    NONE,
    /// Everything, one event at a time.
    ANIMATED,
    /// Nothing moves; what was stands as a ghost beside what is, for a moment.
    REDUCED
  }

  /// Everything moves at this pace.
  public static Motion animated(double speed) {
    return new Motion(Kind.ANIMATED, speed);
  }

  /// Nothing moves, but what changed is shown before and after at this pace.
  public static Motion reduced(double speed) {
    return new Motion(Kind.REDUCED, speed);
  }
}
