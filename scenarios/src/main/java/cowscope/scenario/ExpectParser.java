package cowscope.scenario;

import com.google.gson.stream.JsonToken;
import cowscope.world.Access;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the expectations of one step.
final class ExpectParser {
  private static final List<String> ACCESS =
      Arrays.stream(Access.values()).map(Access::text).toList();

  private final JsonSource source;
  private final Map<String, JsonSource.Member> members = new HashMap<>();
  private final Map<CostKind, Long> costs = new EnumMap<>(CostKind.class);
  private @Nullable String outcome;
  private List<List<String>> same = List.of();
  private List<List<String>> different = List.of();
  private final Map<String, @Nullable String> reads = new LinkedHashMap<>();
  private Map<String, Long> refs = Map.of();
  private final Map<String, String> access = new LinkedHashMap<>();
  private Map<String, Long> free = Map.of();
  private Map<String, Long> used = Map.of();

  ExpectParser(JsonSource source) {
    this.source = source;
    for (CostKind kind : CostKind.values()) {
      members.put(kind.member(), path -> cost(kind, path));
    }
    members.put("outcome", path -> outcome = source.string(path, "\"outcome\" must be a text"));
    members.put("same", path -> same = groups(path, "same"));
    members.put("different", path -> different = groups(path, "different"));
    members.put("reads", this::reads);
    members.put("refs", path -> refs = source.wholes(path, object("refs", "1")));
    members.put("access", this::access);
    members.put("free", path -> free = amount(path, "free"));
    members.put("used", path -> used = amount(path, "used"));
  }

  Expect read(String path) throws IOException {
    Extras extras = source.object(path, "\"expect\" must be an object", members);
    return new Expect(costs, outcome, same, different, reads, refs, access, free, used, extras);
  }

  private void cost(CostKind kind, String path) throws IOException {
    Long figure = source.whole(path, kind.member());
    if (figure != null) {
      costs.put(kind, figure);
    }
  }

  private List<List<String>> groups(String path, String name) throws IOException {
    String what =
        "\""
            + name
            + "\" must be a list of pairs of slots, such as [[\"a.heap[0]\", "
            + "\"b.heap[0]\"]]";
    List<List<String>> groups = new ArrayList<>();
    source.list(path, what, inner -> group(inner, what, groups));
    return groups;
  }

  private void group(String path, String what, List<List<String>> groups) throws IOException {
    List<String> group = new ArrayList<>();
    boolean list =
        source.list(
            path,
            what,
            inner -> {
              String slot = source.string(inner, "a slot is written as a text");
              if (slot != null) {
                group.add(slot);
              }
            });
    if (list && group.size() < 2) {
      source.problem(path, "a group of slots needs two or more");
    }
    groups.add(group);
  }

  private void reads(String path) throws IOException {
    source.forEachMember(
        path,
        object("reads", "\"A\""),
        (name, at, inner) -> {
          if (source.isNull()) {
            source.mark(inner);
            source.skip();
            reads.put(name, null);
          } else {
            reads.put(name, source.string(inner, "what \"" + name + "\" reads must be a text"));
          }
        });
  }

  private void access(String path) throws IOException {
    source.forEachMember(
        path,
        object("access", "\"rw\""),
        (name, at, inner) -> {
          String what = "an access must be \"rw\", \"r-\" or \"--\"";
          String word = source.string(inner, what);
          if (word != null && !ACCESS.contains(word)) {
            source.problem(inner, what + ", but it is \"" + word + "\"");
          } else if (word != null) {
            access.put(name, word);
          }
        });
  }

  private Map<String, Long> amount(String path, String name) throws IOException {
    if (source.peek() != JsonToken.NUMBER) {
      return source.wholes(
          path, "\"" + name + "\" must be a number, or an object with numbers by pool");
    }
    Long number = source.whole(path, name);
    return number == null ? Map.of() : Map.of(Expect.FIRST_POOL, number);
  }

  private static String object(String name, String example) {
    return "\""
        + name
        + "\" must be an object with slots, such as {\"ls.heap[0]\": "
        + example
        + "}";
  }
}
