package cowscope.mechanism.strings.php;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.strings.Dialect;
import cowscope.mechanism.strings.Program;
import cowscope.mechanism.strings.Words;
import cowscope.world.BlockChanges;
import cowscope.world.Content;
import cowscope.world.Pool;
import cowscope.world.Slot;
import cowscope.world.World;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Programs in PHP 8.2, without opcache.
public final class PhpDialect implements Dialect {
  private static final Grammar GRAMMAR =
      Grammar.of(PhpStatement.class, new PlaceType(), new ValueType()).asStatements("PHP", true);

  @Override
  public Grammar grammar() {
    return GRAMMAR;
  }

  @Override
  public World furnished(World world) {
    String name = Words.EMPTY.toLowerCase(Locale.ROOT);
    World roomy = world.with(Pool.of(name, Words.EMPTY, 1).unlisted());
    Content content = Content.of(Words.STATIC, null, 0);
    return BlockChanges.allocate(roomy, Arrays.EMPTY, 1, content, false)
        .evolve(Arrays.region(Arrays.EMPTY));
  }

  @Override
  public void run(Program program, Command statement) {
    new PhpProgram(program).run((PhpStatement) statement);
  }

  @Override
  public @Nullable String peek(World world, Slot slot) {
    return new Rendering(world).text(slot);
  }

  @Override
  public List<Mechanism.View> views(World world) {
    return new Rendering(world).elements();
  }
}
