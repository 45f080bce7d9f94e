package cowscope.mechanism.storage;

import cowscope.command.ArgumentType;
import cowscope.command.Cursor;
import cowscope.command.Mismatch;
import cowscope.world.BlockId;
import cowscope.world.Pool;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The block that the medium damages: by its own name, `D3` or `N1`, or as a file has it,
/// `notes.txt[1]`.
///
/// @param block null when a path is given
/// @param path null when a block is given
public record Damaged(@Nullable BlockId block, @Nullable FilePath path) {

  @Override
  public String toString() {
    return block == null ? String.valueOf(path) : block.toString();
  }

  /// How it is written.
  static final class Type implements ArgumentType<Damaged> {
    private static final int MOST_DIGITS = 7;
    private static final int MOST_PROPOSED = 64;
    private static final FilePathType PATHS = new FilePathType();

    @Override
    public Class<Damaged> type() {
      return Damaged.class;
    }

    @Override
    public String expectation() {
      return "a block such as D3 or notes.txt[1], or a tree node such as N1";
    }

    @Override
    public Damaged parse(Cursor cursor) throws Mismatch {
      int start = cursor.at();
      for (String prefix : List.of(Words.DISK, Words.METADATA)) {
        BlockId block = block(cursor, prefix);
        if (block != null) {
          return new Damaged(block, null);
        }
        cursor.moveTo(start);
      }
      try {
        return new Damaged(null, PATHS.parse(cursor));
      } catch (Mismatch e) {
        throw e.column() == start ? new Mismatch(start, expectation()) : e;
      }
    }

    private static @Nullable BlockId block(Cursor cursor, String prefix) {
      if (!cursor.accept(prefix)) {
        return null;
      }
      String digits = cursor.take(c -> c >= '0' && c <= '9');
      boolean ends = cursor.atEnd() || cursor.peek() == ' ' || cursor.peek() == '\t';
      return !digits.isEmpty() && digits.length() <= MOST_DIGITS && ends
          ? new BlockId(prefix, Integer.parseInt(digits))
          : null;
    }

    @Override
    public String write(Damaged value) {
      return value.toString();
    }

    @Override
    public String pattern() {
      return "(?:[" + Words.DISK + Words.METADATA + "][0-9]{1,7}|" + FilePathType.PATTERN + ")";
    }

    @Override
    public List<String> propose(World world, String placeholder, Map<String, Object> earlier) {
      List<String> proposed = new ArrayList<>(PATHS.propose(world, placeholder, earlier));
      for (Pool pool : world.pools()) {
        pool.forEachBlock(block -> {
          if (proposed.size() < MOST_PROPOSED) {
            proposed.add(block.id().toString());
          }
        });
      }
      return proposed;
    }
  }
}
