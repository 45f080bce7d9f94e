package cowscope.app.session.offer;

import cowscope.app.diagram.Subject;
import cowscope.mechanism.Mechanism;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.SlotRange;
import cowscope.world.World;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ways in which commands may call one thing.
///
/// @param full names that mean the thing wherever they stand
/// @param partial names that mean it beside one of `around`
/// @param around names of what it belongs to
record Handles(List<String> full, List<String> partial, List<String> around) {

  /// All names that mean the thing itself.
  List<String> own() {
    return Stream.concat(full.stream(), partial.stream()).toList();
  }

  /// Whether the thing is meant by one of these entries.
  boolean in(Collection<String> entries) {
    return full.stream().anyMatch(entries::contains)
        || (partial.stream().anyMatch(entries::contains)
            && around.stream().anyMatch(entries::contains));
  }

  static Handles of(Subject subject, Mechanism mechanism, World world) {
    return switch (subject) {
      case Subject.OfOwner(String owner) -> new Handles(List.of(owner), List.of(), List.of());
      case Subject.OfSlots(SlotRange slots) -> of(slots, mechanism, world);
      case Subject.OfBlock(BlockId block) ->
          new Handles(List.of(block.toString()), List.of(), List.of());
    };
  }

  /// For `shell.heap[0]`: that, `heap[0]`, `shell.heap` and `heap`, and around it `shell`.
  private static Handles of(SlotRange slots, Mechanism mechanism, World world) {
    SlotId first = slots.slot(0);
    String label = mechanism.label(world, first);
    if (slots.count() > 1) {
      String numbers = "[" + slots.first() + "-" + (slots.end() - 1) + "]";
      label = label.replace("[" + slots.first() + "]", numbers);
    }
    String owner = slots.region() instanceof RegionId.InOwner(String name, _) ? name : null;
    List<String> full = Stream.of(label, whole(label)).distinct().toList();
    List<String> partial =
        full.stream()
            .map(text -> within(text, owner))
            .filter(text -> !full.contains(text))
            .toList();
    return new Handles(full, partial, owner == null ? List.of() : List.of(owner));
  }

  /// Without the number of the slot.
  private static String whole(String label) {
    int bracket = label.lastIndexOf('[');
    return bracket <= 0 ? label : label.substring(0, bracket);
  }

  /// Without the owner and the sign behind it.
  private static String within(String label, @Nullable String owner) {
    boolean named = owner != null && label.startsWith(owner) && label.length() > owner.length() + 1;
    return named && owner != null ? label.substring(owner.length() + 1) : label;
  }
}
