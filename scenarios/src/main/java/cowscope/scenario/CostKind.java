package cowscope.scenario;

import cowscope.history.Cost;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The figures of a step's cost by the names that files use, in the order in which they are
/// written.
public enum CostKind {
  TRAPS("traps", "trap", "traps", Cost::traps),
  COPIES("copies", "copy", "copies", Cost::copies),
  BYTES_COPIED("bytesCopied", "byte copied", "bytes copied", Cost::bytesCopied),
  ALLOCATED("allocated", "block allocated", "blocks allocated", Cost::allocated),
  FREED("freed", "block freed", "blocks freed", Cost::freed);

  private final String member;
  private final String one;
  private final String many;

  @SuppressWarnings("ImmutableEnumChecker") // a method reference, which holds nothing
  private final ToLongFunction<Cost> figure;

  CostKind(String member, String one, String many, ToLongFunction<Cost> figure) {
    this.member = member;
    this.one = one;
    this.many = many;
    this.figure = figure;
  }

  /// The name of the member in files.
  public String member() {
    return member;
  }

  public long of(Cost cost) {
    return figure.applyAsLong(cost);
  }

  /// `1 copy`, `3 copies`.
  public String say(long count) {
    return count + " " + (count == 1 ? one : many);
  }

  /// The kind whose member has this name, or null.
  public static @Nullable CostKind find(String member) {
    for (CostKind kind : values()) {
      if (kind.member.equals(member)) {
        return kind;
      }
    }
    return null;
  }
}
