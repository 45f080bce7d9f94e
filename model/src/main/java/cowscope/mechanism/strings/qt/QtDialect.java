package cowscope.mechanism.strings.qt;

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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Programs that use `QString`, with one of the two versions of Qt.
public final class QtDialect implements Dialect {
  private static final Grammar GRAMMAR =
      Grammar.of(
              QtStatement.class,
              CodeTypes.with(
                  Set.of("QString", "QStringLiteral", "QChar", "QCharRef", "as_const", "qAsConst")))
          .asStatements("Qt", false);

  private final Function<Program, QtString> version;
  private final boolean proxies;
  private final List<BlockId> statics;

  private QtDialect(Function<Program, QtString> version, boolean proxies, List<BlockId> statics) {
    this.version = version;
    this.proxies = proxies;
    this.statics = statics;
  }

  public static QtDialect qt5() {
    return new QtDialect(Qt5String::new, true, List.of(QtString.NULL));
  }

  public static QtDialect qt6() {
    return new QtDialect(Qt6String::new, false, List.of(QtString.NULL, Qt6String.EMPTY));
  }

  @Override
  public Grammar grammar() {
    return GRAMMAR;
  }

  @Override
  public World furnished(World world) {
    World furnished = world;
    for (BlockId id : statics) {
      String name = id.prefix().toLowerCase(Locale.ROOT);
      World roomy = furnished.with(Pool.of(name, id.prefix(), 1).unlisted());
      Content content = Content.of(Words.STATIC, "", 2);
      furnished = BlockChanges.allocate(roomy, id, 1, content, false);
    }
    return furnished;
  }

  @Override
  public void run(Program program, Command statement) {
    new QtProgram(program, version.apply(program), proxies).run((QtStatement) statement);
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
