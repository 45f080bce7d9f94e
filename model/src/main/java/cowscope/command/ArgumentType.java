package cowscope.command;

import cowscope.world.World;
import java.util.List;
import java.util.Map;

/// How one type of argument is written.
public interface ArgumentType<T> {
  /// The record component type this is for.
  Class<T> type();

  /// What is expected, for error messages: `a page such as heap[2]`.
  String expectation();

  /// Reads an argument at the cursor and moves it on.
  ///
  /// @throws Mismatch when what stands there is something else
  T parse(Cursor cursor) throws Mismatch;

  /// The argument as people write it.
  String write(T value);

  /// A regular expression (ECMA 262) that all such arguments match.
  String pattern();

  /// What could stand here in `world`; `earlier` are the arguments before it, by component name,
  /// and `placeholder` the name in the template, which by convention is the kind of owner meant.
  default List<String> propose(World world, String placeholder, Map<String, Object> earlier) {
    return List.of();
  }
}
