package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.BlockId;
import cowscope.world.SlotRange;
import java.util.Objects;

/// What blocks of a file hold when a text is written to them.
final class Fill {
  private Fill() {}

  /// A single letter fills each block with itself and the block's number in the file, so that no
  /// two blocks are equal: `A` gives A0, A1, A2. Any other text stands as it is.
  static String of(String content, int index) {
    boolean letter =
        content.codePointCount(0, content.length()) == 1
            && Character.isLetter(content.codePointAt(0));
    return letter ? content + index : content;
  }

  /// What a new file holds when nothing is said: the first letter of its name.
  static String standard(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.isEmpty() ? "A" : name.substring(0, name.offsetByCodePoints(0, 1));
  }

  /// Writes into neighbouring blocks; as one event where all hold the same.
  ///
  /// @param slots those of the file, as its view has them
  static void write(Draft draft, BlockId first, SlotRange slots, String content) {
    int from = slots.first();
    boolean same = Objects.equals(of(content, from), of(content, from + 1));
    if (same) {
      draft.then(new Event.Written(first, slots.count(), slots, content, null));
      return;
    }
    for (int i = 0; i < slots.count(); i++) {
      draft.then(new Event.Written(first.plus(i), slots.slot(i), of(content, from + i)));
    }
  }
}
