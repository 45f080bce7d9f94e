package cowscope.mechanism.strings.php;

import cowscope.world.BlockId;

/// A value on its way into a cell.
sealed interface Held {

  /// An integer or `null`, which lie in the cell itself.
  record Immediate(String text) implements Held {}

  /// A string or an array.
  record Block(BlockId block) implements Held {}
}
