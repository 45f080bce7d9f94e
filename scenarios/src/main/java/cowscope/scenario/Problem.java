package cowscope.scenario;

/// Something wrong in what came from outside.
///
/// @param file the file's name as the user gave it
/// @param step the number of the step it concerns, or 0
/// @param message one sentence that says what is wrong and what would be right
public record Problem(String file, Place place, int step, String message) {

  /// A problem that concerns no step.
  public Problem(String file, Place place, String message) {
    this(file, place, 0, message);
  }

  public int line() {
    return place.line();
  }

  public int column() {
    return place.column();
  }

  /// `fork.cow.json:7:5: step 2: there is no process "sh"`.
  @Override
  public String toString() {
    String where = file + ":" + line() + ":" + column() + ": ";
    return step == 0 ? where + message : where + "step " + step + ": " + message;
  }
}
