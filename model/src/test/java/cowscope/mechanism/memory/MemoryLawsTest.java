package cowscope.mechanism.memory;

import static org.assertj.core.api.Assertions.fail;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The laws, over thousands of random scripts. A failure names its seed and prints the shortest
/// part of the script that still fails, as a scenario that can be opened.
class MemoryLawsTest {

  @Test
  void hold_for_any_script() {
    walk(1, 1_200, 25, false);
  }

  @Test
  void on_write_and_eager_read_the_same() {
    walk(1_000_000, 1_200, 25, true);
  }

  @Test
  @Tag("slow")
  void hold_for_very_many_and_longer_scripts() {
    walk(2_000_000, 10_000, 60, false);
    walk(3_000_000, 10_000, 60, true);
  }

  private static void walk(long firstSeed, int scripts, int length, boolean comparable) {
    for (long seed = firstSeed; seed < firstSeed + scripts; seed++) {
      Walk.Script script = Walk.script(seed, length, comparable);
      String broken = broken(script, comparable);
      if (broken != null) {
        Walk.Script shortest = shortest(script, comparable);
        fail(
            "seed %d: %s%nshortest script, %s:%n%s",
            seed, broken, broken(shortest, comparable), shortest.json());
      }
    }
  }

  private static @Nullable String broken(Walk.Script script, boolean comparable) {
    try {
      return Laws.broken(script, comparable);
    } catch (RuntimeException e) {
      StackTraceElement[] at = e.getStackTrace();
      return e + (at.length > 0 ? " at " + at[0] : "");
    }
  }

  /// The script without all steps that the failure does not need.
  private static Walk.Script shortest(Walk.Script script, boolean comparable) {
    Walk.Script shortest = script;
    for (int step = script.steps().size() - 1; step >= 0; step--) {
      Walk.Script shorter = shortest.without(step);
      if (broken(shorter, comparable) != null) {
        shortest = shorter;
      }
    }
    return shortest;
  }
}
