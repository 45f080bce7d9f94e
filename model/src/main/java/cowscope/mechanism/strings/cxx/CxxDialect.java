package cowscope.mechanism.strings.cxx;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.mechanism.strings.CodeTypes;
import cowscope.mechanism.strings.Dialect;
import cowscope.mechanism.strings.Pointers;
import cowscope.mechanism.strings.Program;
import cowscope.mechanism.strings.Words;
import cowscope.world.Access;
import cowscope.world.Block;
import cowscope.world.BlockChanges;
import cowscope.world.BlockId;
import cowscope.world.Content;
import cowscope.world.Pool;
import cowscope.world.Slot;
import cowscope.world.World;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Programs that use `std::string`, in one of its two implementations.
public final class CxxDialect implements Dialect {
  private static final Grammar GRAMMAR =
      Grammar.of(CxxStatement.class, CodeTypes.with(Set.of("string", "char", "as_const")))
          .asStatements("C++", false);

  private final Function<Program, StringClass> implementation;
  private final boolean oneEmpty;

  private CxxDialect(Function<Program, StringClass> implementation, boolean oneEmpty) {
    this.implementation = implementation;
    this.oneEmpty = oneEmpty;
  }

  /// The library behind the old ABI, which shares buffers.
  public static CxxDialect copyOnWrite() {
    return new CxxDialect(CowString::new, true);
  }

  /// The library since C++11, which does not.
  public static CxxDialect smallStrings() {
    return new CxxDialect(SsoString::new, false);
  }

  @Override
  public Grammar grammar() {
    return GRAMMAR;
  }

  /// With the one representation of the empty string (`_S_empty_rep_storage`), where there is one.
  @Override
  public World furnished(World world) {
    return oneEmpty ? withEmpty(world) : world;
  }

  private static World withEmpty(World world) {
    BlockId empty = new BlockId(Words.EMPTY, BlockId.ONLY);
    World roomy =
        world.with(Pool.of(Words.EMPTY.toLowerCase(Locale.ROOT), Words.EMPTY, 1).unlisted());
    Content content = Content.of(Words.STATIC, "", Growth.countedBytes(0));
    return BlockChanges.allocate(roomy, empty, 1, content, false);
  }

  @Override
  public void run(Program program, Command statement) {
    new CxxProgram(program, implementation.apply(program)).run((CxxStatement) statement);
  }

  @Override
  public @Nullable String peek(World world, Slot slot) {
    if (slot.access() == Access.BORROWED) {
      return Pointers.peek(world, slot);
    }
    Block block = slot.block() == null ? null : world.block(slot.block());
    return block == null ? slot.value() : block.value();
  }
}
