package cowscope.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What must hold after a step. Everything that is empty or null is not asked for.
///
/// @param costs figures of the step's own cost
/// @param outcome `ok` or the simulated system's answer
/// @param same groups of slots that share one block
/// @param different groups of slots of which no two share a block
/// @param reads what a read of a slot would see; null where it would see nothing
/// @param refs how many references the block of a slot has
/// @param access `rw`, `r-` or `--`, by slot
/// @param free blocks left, by pool; [#FIRST_POOL] for the first one
/// @param used blocks in use, by pool
public record Expect(
    Map<CostKind, Long> costs,
    @Nullable String outcome,
    List<List<String>> same,
    List<List<String>> different,
    Map<String, @Nullable String> reads,
    Map<String, Long> refs,
    Map<String, String> access,
    Map<String, Long> free,
    Map<String, Long> used,
    Extras extras) {

  /// The name under which `free` and `used` keep a figure that names no pool.
  public static final String FIRST_POOL = "";

  public Expect {
    costs = kept(costs);
    same = same.stream().map(List::copyOf).toList();
    different = different.stream().map(List::copyOf).toList();
    reads = Collections.unmodifiableMap(new LinkedHashMap<>(reads));
    refs = kept(refs);
    access = kept(access);
    free = kept(free);
    used = kept(used);
    Extras.Order order = new Extras.Order();
    for (CostKind kind : CostKind.values()) {
      order.with(kind.member(), costs.containsKey(kind));
    }
    extras =
        extras.placed(
            order
                .with("outcome", outcome != null)
                .with("same", !same.isEmpty())
                .with("different", !different.isEmpty())
                .with("reads", !reads.isEmpty())
                .with("refs", !refs.isEmpty())
                .with("access", !access.isEmpty())
                .with("free", !free.isEmpty())
                .with("used", !used.isEmpty()));
  }

  private static <K, V> Map<K, V> kept(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
