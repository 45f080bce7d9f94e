package cowscope.mechanism.strings;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.mechanism.Mechanism;
import cowscope.world.Slot;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One library: the statements it understands and what they do.
public interface Dialect {
  /// How its statements are written.
  Grammar grammar();

  /// The world with what is there before the program runs.
  World furnished(World world);

  /// Runs a statement.
  ///
  /// @throws Refusal when it makes no sense
  void run(Program program, Command statement);

  /// What a read of a variable would see; null when there is nothing to see.
  @Nullable String peek(World world, Slot slot);

  /// Where values lie that are reached through other blocks.
  default List<Mechanism.View> views(World world) {
    return List.of();
  }
}
