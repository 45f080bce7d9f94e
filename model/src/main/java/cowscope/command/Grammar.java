package cowscope.command;

import cowscope.world.World;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a mechanism's commands are written: made from their declarations, used by the parser, the
/// command bar, help, forms and the JSON Schema alike.
public final class Grammar {

  /// What became of a text.
  public sealed interface Result {
    /// @param places where each argument stands in the text, by component name
    record Parsed(Command command, Map<String, Span> places) implements Result {}

    /// @param column where it stops to make sense, from 0
    /// @param reason one sentence that says what is wrong and what would be right
    record Failed(int column, String reason) implements Result {}
  }

  /// A stretch of the text, `start` inclusive, `end` exclusive, from 0.
  public record Span(int start, int end) {}

  /// One command as help shows it.
  ///
  /// @param forms its templates, with the words of enumerations spelled out
  public record Entry(String verb, List<String> forms, String help) {}

  /// A way to go on at the caret.
  ///
  /// @param from where the replaced part of the text begins
  public record Completion(int from, String text, @Nullable String help) {}

  /// The grammar of the commands nested in a sealed interface, with types of argument beyond the
  /// built-in ones (names, whole numbers, quoted texts, enumerations).
  public static Grammar of(Class<? extends Command> commands, ArgumentType<?>... types) {
    throw new UnsupportedOperationException();
  }

  public Result parse(String text) {
    throw new UnsupportedOperationException();
  }

  /// The command as people write it.
  public String write(Command command) {
    throw new UnsupportedOperationException();
  }

  public List<Entry> entries() {
    throw new UnsupportedOperationException();
  }

  /// How the text up to `caret` may go on, in `world`.
  public List<Completion> complete(String text, int caret, World world) {
    throw new UnsupportedOperationException();
  }

  /// A regular expression (ECMA 262) that every text of these commands matches.
  public String pattern() {
    throw new UnsupportedOperationException();
  }
}
