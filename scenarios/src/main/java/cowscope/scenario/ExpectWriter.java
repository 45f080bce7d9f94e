package cowscope.scenario;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Writes the expectations of a step.
final class ExpectWriter {
  private final JsonOut layout;

  ExpectWriter(JsonOut layout) {
    this.layout = layout;
  }

  void write(Expect expect) throws IOException {
    JsonOut.Members members = layout.beginObject(expect.extras());
    for (CostKind kind : CostKind.values()) {
      Long figure = expect.costs().get(kind);
      if (figure != null) {
        members.next(kind.member()).value(figure);
      }
    }
    if (expect.outcome() != null) {
      members.next("outcome").value(expect.outcome());
    }
    groups(members, "same", expect.same());
    groups(members, "different", expect.different());
    map(members, "reads", expect.reads());
    map(members, "refs", expect.refs());
    map(members, "access", expect.access());
    amount(members, "free", expect.free());
    amount(members, "used", expect.used());
    members.end();
  }

  private void groups(JsonOut.Members members, String name, List<List<String>> groups)
      throws IOException {
    if (!groups.isEmpty()) {
      members.next(name);
      layout.oneLine(line -> groups(groups, line.json()));
    }
  }

  private static void groups(List<List<String>> groups, JsonWriter out) throws IOException {
    out.beginArray();
    for (List<String> group : groups) {
      out.beginArray();
      for (String slot : group) {
        out.value(slot);
      }
      out.endArray();
    }
    out.endArray();
  }

  private void map(JsonOut.Members members, String name, Map<String, ?> map) throws IOException {
    if (!map.isEmpty()) {
      members.next(name);
      layout.oneLine(line -> map(map, line.json()));
    }
  }

  private static void map(Map<String, ?> map, JsonWriter out) throws IOException {
    out.beginObject();
    for (Map.Entry<String, ?> entry : map.entrySet()) {
      out.name(entry.getKey());
      if (entry.getValue() instanceof Long figure) {
        out.value(figure);
      } else {
        out.value((String) entry.getValue());
      }
    }
    out.endObject();
  }

  private void amount(JsonOut.Members members, String name, Map<String, Long> amount)
      throws IOException {
    Long plain = amount.get(Expect.FIRST_POOL);
    if (plain != null) {
      members.next(name).value(plain);
    } else {
      map(members, name, amount);
    }
  }
}
