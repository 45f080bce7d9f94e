package cowscope.mechanism.strings.php;

import cowscope.mechanism.Mechanism;
import cowscope.mechanism.strings.Words;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.DerivedRegion;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotDetail;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Values as PHP would write them, and where the elements of the variables lie.
final class Rendering {
  private static final String ELEMENTS = "elements";
  private static final int DEEPEST = 8;
  private static final int MOST_ELEMENTS = 2_000;

  private final World world;

  Rendering(World world) {
    this.world = world;
  }

  /// What a read of a variable or an element sees.
  @Nullable String text(Slot slot) {
    return text(slot, 0);
  }

  private @Nullable String text(Slot slot, int depth) {
    Block block = block(slot);
    if (block == null) {
      return slot.value();
    }
    if (block.kind().equals(Words.REFERENCE)) {
      return text(slots(block).getFirst(), depth);
    }
    return block.content().slots() == null ? block.value() : array(block, depth);
  }

  private String array(Block array, int depth) {
    if (depth == DEEPEST) {
      return "[…]";
    }
    StringBuilder text = new StringBuilder("[");
    long expected = 0;
    for (Slot element : slots(array)) {
      String key = key(array, element);
      text.append(text.length() == 1 ? "" : ", ");
      if (!key.equals(String.valueOf(expected))) {
        text.append(key).append(" => ");
      }
      text.append(quoted(element, depth + 1));
      expected = Long.parseLong(key) + 1;
    }
    return text.append(']').toString();
  }

  private @Nullable String quoted(Slot element, int depth) {
    Block block = block(element);
    if (block != null && block.kind().equals(Words.REFERENCE)) {
      return "&" + quoted(slots(block).getFirst(), depth);
    }
    String text = text(element, depth);
    boolean string = block != null && block.content().slots() == null;
    return string ? PhpText.write(Objects.requireNonNull(text)) : text;
  }

  /// The elements of all arrays, by the names a program has for them: `$a[0]`, `$a[0][1]`.
  List<Mechanism.View> elements() {
    Region variables = world.existingRegion(RegionId.of(Words.PROGRAM, Words.VARIABLES));
    List<Named> found = new ArrayList<>();
    for (int index = 0; index < variables.size(); index++) {
      Slot slot = world.slot(RegionId.of(Words.PROGRAM, Words.VARIABLES).slot(index));
      if (slot != null) {
        collect(slot.label(), slot, 0, found);
      }
    }
    if (found.isEmpty()) {
      return List.of();
    }
    DerivedRegion region = new DerivedRegion(world, ELEMENTS, ELEMENTS, Region.NAMED);
    for (int i = 0; i < found.size(); i++) {
      Slot slot = found.get(i).slot();
      SlotDetail detail = new SlotDetail(found.get(i).name(), slot.value(), Attributes.NONE);
      region.with(i, slot.block(), Access.READ_WRITE, detail);
    }
    return List.of(new Mechanism.View(Words.PROGRAM, region.build()));
  }

  private record Named(String name, Slot slot) {}

  private void collect(String name, Slot slot, int depth, List<Named> found) {
    Block block = block(slot);
    if (block != null && block.kind().equals(Words.REFERENCE)) {
      collect(name, slots(block).getFirst(), depth, found);
    } else if (block != null && block.content().slots() != null && depth < DEEPEST) {
      for (Slot element : slots(block)) {
        if (found.size() < MOST_ELEMENTS) {
          String label = name + "[" + key(block, element) + "]";
          found.add(new Named(label, element));
          collect(label, element, depth + 1, found);
        }
      }
    }
  }

  private List<Slot> slots(Block block) {
    Region region = Objects.requireNonNull(block.content().slots());
    List<Slot> slots = new ArrayList<>();
    for (int index = 0; index < region.size(); index++) {
      Slot slot = world.slot(RegionId.of(block.id()).slot(index));
      if (slot != null) {
        slots.add(slot);
      }
    }
    return slots;
  }

  private static String key(Block array, Slot element) {
    Region region = Objects.requireNonNull(array.content().slots());
    return Objects.requireNonNull(region.slotName(element.id().index()));
  }

  private @Nullable Block block(Slot slot) {
    return slot.block() == null ? null : world.block(slot.block());
  }
}
