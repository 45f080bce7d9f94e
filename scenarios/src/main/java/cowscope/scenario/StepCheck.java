package cowscope.scenario;

import cowscope.history.History;
import cowscope.history.Step;
import cowscope.scenario.Sight.Seen;
import cowscope.world.Block;
import cowscope.world.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks the expectations of one step.
final class StepCheck {
  private final Step step;
  private final Sight sight;
  private final String file;
  private final Places places;
  private final List<Failure> failures = new ArrayList<>();
  private int count;

  StepCheck(History history, int number, String file, Places places) {
    this.step = history.step(number);
    this.sight = new Sight(history.mechanism(), step.after());
    this.file = file;
    this.places = places;
  }

  int count() {
    return count;
  }

  /// What each of the checks in `expect` is called, in their order.
  static List<String> names(Expect expect) {
    List<String> names = new ArrayList<>();
    expect.costs().keySet().forEach(kind -> names.add(kind.member()));
    if (expect.outcome() != null) {
      names.add("outcome");
    }
    expect.same().forEach(_ -> names.add("same"));
    expect.different().forEach(_ -> names.add("different"));
    expect.reads().keySet().forEach(_ -> names.add("reads"));
    expect.refs().keySet().forEach(_ -> names.add("refs"));
    expect.access().keySet().forEach(_ -> names.add("access"));
    expect.free().keySet().forEach(_ -> names.add("free"));
    expect.used().keySet().forEach(_ -> names.add("used"));
    return names;
  }

  List<Failure> failures() {
    return failures;
  }

  void all(Expect expect) {
    expect.costs().forEach(this::cost);
    if (expect.outcome() != null) {
      outcome(expect.outcome());
    }
    groups("same", expect.same());
    groups("different", expect.different());
    for (Map.Entry<String, @Nullable String> read : expect.reads().entrySet()) {
      read(read.getKey(), read.getValue());
    }
    expect.refs().forEach(this::refs);
    expect.access().forEach(this::access);
    expect.free().forEach((pool, blocks) -> pool("free", pool, blocks));
    expect.used().forEach((pool, blocks) -> pool("used", pool, blocks));
  }

  private void cost(CostKind kind, long expected) {
    count++;
    long actual = kind.of(step.cost());
    if (actual != expected) {
      String message =
          "expected "
              + kind.say(expected)
              + ", but there "
              + (actual == 1 ? "was " : "were ")
              + kind.say(actual);
      fail(kind.member(), null, kind.member(), "" + expected, "" + actual, message);
    }
  }

  private void outcome(String expected) {
    count++;
    String actual = step.outcome();
    if (!actual.equals(expected)) {
      String message = "expected the outcome " + expected + ", but it is " + actual;
      fail("outcome", null, "outcome", expected, actual, message);
    }
  }

  private void groups(String check, List<List<String>> groups) {
    for (int i = 0; i < groups.size(); i++) {
      count++;
      group(check, groups.get(i), check + "/" + i);
    }
  }

  private void group(String check, List<String> labels, String path) {
    List<Seen> slots = new ArrayList<>();
    for (String label : labels) {
      Seen slot = seen(check, label, path);
      if (slot == null) {
        return;
      }
      slots.add(slot);
    }
    boolean wantsSame = check.equals("same");
    for (int i = 0; i < slots.size(); i++) {
      for (int j = i + 1; j < slots.size(); j++) {
        if (slots.get(i).sharesWith(slots.get(j)) != wantsSame) {
          pairFails(check, slots.get(i), slots.get(j), path);
          return;
        }
      }
    }
  }

  private void pairFails(String check, Seen a, Seen b, String path) {
    String labels = a.slot().label() + " and " + b.slot().label();
    String actual =
        a.sharesWith(b)
            ? "both are in " + place(a)
            : "they are in " + place(a) + " and " + place(b);
    String wanted = check.equals("same") ? "to share one block" : "in different blocks";
    fail(
        check,
        labels,
        path,
        check,
        actual,
        "expected " + labels + " " + wanted + ", but " + actual);
  }

  private static String place(Seen seen) {
    if (seen.block() == null) {
      return "no block";
    }
    return seen.offset() == null ? seen.block().toString() : seen.block() + "+" + seen.offset();
  }

  private void read(String label, @Nullable String expected) {
    count++;
    String path = "reads/" + label;
    if (seen("reads", label, path) == null) {
      return;
    }
    String actual = sight.read(label);
    if (!Objects.equals(actual, expected)) {
      String wanted = expected == null ? "to show nothing" : "to read \"" + expected + "\"";
      String is = actual == null ? "there is nothing to read" : "it reads \"" + actual + "\"";
      fail(
          "reads",
          label,
          path,
          String.valueOf(expected),
          String.valueOf(actual),
          "expected " + label + " " + wanted + ", but " + is);
    }
  }

  private void refs(String label, long expected) {
    count++;
    String path = "refs/" + label;
    Seen slot = seen("refs", label, path);
    if (slot == null) {
      return;
    }
    Block block = slot.block() == null ? null : step.after().block(slot.block());
    if (block == null || !block.counted() || block.refs() != expected) {
      String actual =
          block == null ? "no block" : block.counted() ? "" + block.refs() : "not counted";
      String is =
          block == null
              ? "it points at no block"
              : block.counted()
                  ? block.id() + " has " + block.refs()
                  : block.id() + " is not counted";
      String wanted = expected + (expected == 1 ? " reference" : " references");
      fail(
          "refs",
          label,
          path,
          "" + expected,
          actual,
          "expected the block of " + label + " to have " + wanted + ", but " + is);
    }
  }

  private void access(String label, String expected) {
    count++;
    String path = "access/" + label;
    Seen slot = seen("access", label, path);
    if (slot != null && !slot.slot().access().text().equals(expected)) {
      String actual = slot.slot().access().text();
      fail(
          "access",
          label,
          path,
          expected,
          actual,
          "expected " + label + " to have access " + expected + ", but it has " + actual);
    }
  }

  private void pool(String check, String name, long expected) {
    count++;
    String path = name.equals(Expect.FIRST_POOL) ? check : check + "/" + name;
    Pool pool = find(name);
    if (pool == null) {
      fail(check, name, path, "" + expected, "no pool", noPool(name));
      return;
    }
    long actual = check.equals("free") ? pool.free() : pool.used();
    if (actual != expected) {
      String blocks = check + " blocks in " + pool.name();
      fail(
          check,
          pool.name(),
          path,
          "" + expected,
          "" + actual,
          "expected " + expected + " " + blocks + ", but there are " + actual);
    }
  }

  private @Nullable Pool find(String name) {
    for (Pool pool : step.after().pools()) {
      if (pool.listed() && (name.equals(Expect.FIRST_POOL) || pool.name().equals(name))) {
        return pool;
      }
    }
    return null;
  }

  private String noPool(String name) {
    String names =
        step.after().pools().stream()
            .filter(Pool::listed)
            .map(Pool::name)
            .collect(Collectors.joining(", "));
    return "there is no pool \"" + name + "\"; there are " + names;
  }

  private @Nullable Seen seen(String check, String label, String path) {
    Seen found = sight.find(label);
    if (found == null) {
      String near = sight.nearest(label);
      String right = near == null ? "" : "; did you mean " + near + "?";
      fail(check, label, path, label, "no slot", "there is no slot " + label + right);
    }
    return found;
  }

  private void fail(
      String check,
      @Nullable String subject,
      String path,
      String expected,
      String actual,
      String message) {
    Place place = places.of("/steps/" + (step.number() - 1) + "/expect/" + path);
    failures.add(
        new Failure(file, place, step.number(), check, subject, expected, actual, message));
  }
}
