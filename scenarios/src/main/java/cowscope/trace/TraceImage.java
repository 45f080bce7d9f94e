package cowscope.trace;

import cowscope.history.Cost;
import cowscope.scenario.Scenario;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A trace that was read.
///
/// @param policy the word for it: `on-write`
public record TraceImage(
    String generator, String policy, Scenario scenario, List<StepImage> steps) {

  /// One step of a trace.
  ///
  /// @param command the member `do`
  /// @param world null where the trace leaves it out
  public record StepImage(
      int number,
      String command,
      String outcome,
      Cost cost,
      List<EventImage> events,
      @Nullable WorldImage world) {}

  /// One event of a trace.
  ///
  /// @param word what happened: `block-copied`
  /// @param fields texts, Longs and Booleans
  public record EventImage(String word, Map<String, Object> fields, String text) {}
}
