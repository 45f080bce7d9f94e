package cowscope.app.session;

import cowscope.command.Grammar;
import cowscope.command.Grammar.Completion;
import cowscope.scenario.Mistake;
import cowscope.scenario.Script;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be typed at one place of a run.
///
/// @param world in which the command would be given
/// @param trial tries it
public record Typing(Script script, World world, Trial trial) {
  public Typing(Script script, World world) {
    this(script, world, new Trial());
  }

  /// How commands are written here.
  public Grammar grammar() {
    return script.grammar();
  }

  /// Why the text would not run here, or null when it would, or may: see [Trial].
  public @Nullable Mistake check(String text) {
    return trial.check(script, text, world);
  }

  /// How the text up to the caret may go on.
  public List<Completion> complete(String text, int caret) {
    return script.grammar().complete(text, caret, world);
  }
}
