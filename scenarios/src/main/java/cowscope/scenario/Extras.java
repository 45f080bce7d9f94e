package cowscope.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The members of an object that this version does not know. They are kept, so that a file from a
/// newer version, or with notes of another tool, survives being edited here.
///
/// @param list in the order of the file
public record Extras(List<Extra> list) {
  public static final Extras NONE = new Extras(List.of());

  public Extras {
    list = List.copyOf(list);
  }

  /// One unknown member.
  ///
  /// @param after the known member it stands behind, or null when it stands first
  /// @param json its value as JSON without blanks
  public record Extra(@Nullable String after, String name, String json) {}

  public boolean isEmpty() {
    return list.isEmpty();
  }

  /// The same members in the order in which they are written: each behind the member it stood
  /// behind, or, when that one is not written, the one before.
  Extras placed(Order order) {
    List<Extra> placed = new ArrayList<>();
    for (Extra extra : list) {
      placed.add(new Extra(order.anchor(extra.after()), extra.name(), extra.json()));
    }
    placed.sort(Comparator.comparingInt(extra -> order.written.indexOf(extra.after())));
    return new Extras(placed);
  }

  /// The known members of an object in their order, and which of them are written.
  static final class Order {
    private final List<String> known = new ArrayList<>();
    private final List<@Nullable String> written = new ArrayList<>();

    Order with(String name) {
      return with(name, true);
    }

    Order with(String name, boolean isWritten) {
      known.add(name);
      if (isWritten) {
        written.add(name);
      }
      return this;
    }

    private @Nullable String anchor(@Nullable String after) {
      for (int i = after == null ? -1 : known.indexOf(after); i >= 0; i--) {
        if (written.contains(known.get(i))) {
          return known.get(i);
        }
      }
      return null;
    }
  }
}
