package cowscope.app.ui.form;

import cowscope.scenario.CostKind;
import cowscope.scenario.Expect;
import cowscope.scenario.Extras;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One expectation as a line of a form.
///
/// @param kind which figure: a cost, `outcome`, `reads`, `refs`, `access`, `free`, `used`, `same`,
///   `different`
/// @param of the slot or pool, or slots with commas between; may be empty
/// @param value what it must be; empty for `same` and `different`
record ExpectLine(String kind, String of, String value) {
  private static final String OUTCOME = "outcome";

  /// All kinds, in the order in which a file has them.
  static List<String> kinds() {
    return Stream.concat(
            Arrays.stream(CostKind.values()).map(CostKind::member),
            Stream.of(OUTCOME, "same", "different", "reads", "refs", "access", "free", "used"))
        .toList();
  }

  static List<ExpectLine> of(Expect expect) {
    List<ExpectLine> lines = new ArrayList<>();
    expect.costs().forEach((kind, n) -> lines.add(new ExpectLine(kind.member(), "", "" + n)));
    if (expect.outcome() != null) {
      lines.add(new ExpectLine(OUTCOME, "", expect.outcome()));
    }
    expect.same().forEach(slots -> lines.add(group("same", slots)));
    expect.different().forEach(slots -> lines.add(group("different", slots)));
    expect.reads().forEach((slot, value) -> lines.add(new ExpectLine("reads", slot, text(value))));
    expect.refs().forEach((slot, n) -> lines.add(new ExpectLine("refs", slot, "" + n)));
    expect.access().forEach((slot, value) -> lines.add(new ExpectLine("access", slot, value)));
    expect.free().forEach((pool, n) -> lines.add(new ExpectLine("free", pool, "" + n)));
    expect.used().forEach((pool, n) -> lines.add(new ExpectLine("used", pool, "" + n)));
    return List.copyOf(lines);
  }

  /// The expectations of all lines; null when there are none. Lines that are not complete are left
  /// out.
  static @Nullable Expect expect(List<ExpectLine> lines, Extras extras) {
    Map<CostKind, Long> costs = new LinkedHashMap<>();
    for (ExpectLine line : lines) {
      CostKind kind = CostKind.find(line.kind());
      Long number = number(line.value());
      if (kind != null && number != null) {
        costs.put(kind, number);
      }
    }
    String outcome = texts(lines, OUTCOME).getOrDefault("", null);
    Expect expect =
        new Expect(
            costs,
            outcome,
            groups(lines, "same"),
            groups(lines, "different"),
            texts(lines, "reads"),
            numbers(lines, "refs"),
            texts(lines, "access"),
            numbers(lines, "free"),
            numbers(lines, "used"),
            extras);
    return of(expect).isEmpty() && extras.isEmpty() ? null : expect;
  }

  private static ExpectLine group(String kind, List<String> slots) {
    return new ExpectLine(kind, String.join(", ", slots), "");
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static List<List<String>> groups(List<ExpectLine> lines, String kind) {
    return lines.stream()
        .filter(line -> line.kind().equals(kind) && line.of().contains(","))
        .map(line -> Arrays.stream(line.of().split(",")).map(String::strip).toList())
        .toList();
  }

  @SuppressWarnings("NullAway")
  private static Map<String, @Nullable String> texts(List<ExpectLine> lines, String kind) {
    Map<String, @Nullable String> found = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> line.kind().equals(kind))
        .forEach(line -> found.put(line.of(), line.value().isEmpty() ? null : line.value()));
    return found;
  }

  private static Map<String, Long> numbers(List<ExpectLine> lines, String kind) {
    Map<String, Long> found = new LinkedHashMap<>();
    for (ExpectLine line : lines) {
      Long number = number(line.value());
      if (line.kind().equals(kind) && number != null) {
        found.put(line.of(), number);
      }
    }
    return found;
  }

  private static @Nullable Long number(String text) {
    return text.strip().matches("[0-9]{1,18}") ? Long.valueOf(text.strip()) : null;
  }
}
