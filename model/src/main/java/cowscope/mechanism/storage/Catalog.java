package cowscope.mechanism.storage;

import cowscope.mechanism.Draft;
import cowscope.world.BlockId;
import cowscope.world.World;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a file system finds the blocks of its files: its metadata.
interface Catalog {
  /// The files of a subvolume, in the order of their appearance.
  List<String> files(World world, String owner);

  /// The file, or null when there is none.
  @Nullable FileEntry file(World world, String owner, String file);

  /// Where block `index` of a file lies, or null when there is a hole.
  @Nullable Piece piece(World world, String owner, String file, int index);

  /// Where all blocks of a file lie, null for each hole; empty when there is no such file.
  List<@Nullable BlockId> blocks(World world, String owner, String file);

  /// The nodes that a subvolume reaches.
  Set<BlockId> nodes(World world, String owner);

  /// The nodes that have to do with one file, the root among them.
  Set<BlockId> nodes(World world, Located file);

  /// The nodes that lead to block `index` of a file, as far as they are there.
  List<BlockId> way(World world, Located file, int index);

  /// A file appears; it is all hole.
  void create(Draft draft, Located file, FileEntry entry);

  /// Blocks of a file lie elsewhere from now on.
  void point(Draft draft, Located file, Run run);

  /// A file gets another size; what lies beyond it is let go.
  void resize(Draft draft, Located file, int size);

  /// A file may be overwritten in place from now on.
  void allowInPlace(Draft draft, Located file);

  /// A file goes.
  void remove(Draft draft, Located file);

  /// Blocks `first` to `first + count - 1` of a file lie in neighbouring blocks, or are a hole.
  ///
  /// @param block null: a hole
  /// @param born when the pointers are made later than their blocks: the transaction; else null
  record Run(int first, int count, @Nullable BlockId block, @Nullable Integer born) {
    Run(int first, int count, @Nullable BlockId block) {
      this(first, count, block, null);
    }

    int end() {
      return first + count;
    }

    /// The part that begins at `from` and has `length` blocks at most.
    Run part(int from, int length) {
      BlockId start = block == null ? null : block.plus(from - first);
      return new Run(from, Math.min(length, end() - from), start, born);
    }
  }
}
