package cowscope.app.ui.timeline;

/// Something on the timeline that people look for.
///
/// @param step the step it belongs to
public record Mark(int step, Kind kind) {
  public enum Kind {
    TRAP,
    COPY
  }
}
