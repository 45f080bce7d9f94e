package cowscope.scenario;

import org.jspecify.annotations.Nullable;

/// An expectation that does not hold.
///
/// @param step its number, from 1
/// @param check which expectation: `copies`, `reads`
/// @param subject the slots or the pool it is about, or null
/// @param expected what the scenario says
/// @param actual what is
/// @param message both in one sentence
public record Failure(
    String file,
    Place place,
    int step,
    String check,
    @Nullable String subject,
    String expected,
    String actual,
    String message) {

  /// `fork.cow.json:7:5: step 2: expected 1 copy, but there were 2 copies`.
  @Override
  public String toString() {
    return new Problem(file, place, step, message).toString();
  }
}
