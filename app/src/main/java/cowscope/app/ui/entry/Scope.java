package cowscope.app.ui.entry;

import cowscope.app.session.Typing;
import cowscope.command.Grammar;
import cowscope.command.Grammar.Result.Failed;
import cowscope.scenario.Mistake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a command means in one place: its language, and the world in which it would be given.
public record Scope(Typing typing) {

  /// How the text may go on at the caret: verbs first, then the names there are, then values.
  public List<Suggestion> suggest(String text, int caret) {
    Map<String, Suggestion> found = new LinkedHashMap<>();
    for (Grammar.Completion completion : typing.complete(text, caret)) {
      Grammar.Entry entry = completion.help() == null ? null : entry(completion);
      Suggestion suggestion =
          entry == null
              ? new Suggestion(completion.from(), completion.text(), completion.text(), "")
              : new Suggestion(
                  completion.from(), completion.text(), entry.forms().getFirst(), entry.help());
      found.putIfAbsent(suggestion.shown(), suggestion);
    }
    return List.copyOf(found.values());
  }

  /// What to think of the whole text.
  public Verdict judge(String text) {
    String stripped = text.stripTrailing();
    return switch (typing.check(stripped)) {
      case null -> new Verdict.Fine();
      case Mistake(int start, _, String reason) when start >= stripped.length() ->
          new Verdict.Unfinished(reason);
      case Mistake(int start, int end, String reason) ->
          new Verdict.Wrong(start, Math.max(end, start + 1), reason);
    };
  }

  /// The commands that begin with this, or all when it is empty: what `?` behind it asks for.
  public List<Grammar.Entry> help(String begun) {
    String word = begun.strip();
    List<Grammar.Entry> exact = new ArrayList<>();
    List<Grammar.Entry> like = new ArrayList<>();
    for (Grammar.Entry entry : typing.grammar().entries()) {
      if (entry.verb().equals(word)) {
        exact.add(entry);
      } else if (entry.verb().startsWith(word)) {
        like.add(entry);
      }
    }
    return exact.isEmpty() ? like : exact;
  }

  /// The text with a suggestion taken, and a blank behind it where more is to come.
  public String take(Suggestion suggestion, String text, int caret) {
    String head = text.substring(0, suggestion.from()) + suggestion.text();
    String rest = text.substring(caret);
    boolean more =
        rest.isEmpty()
            && typing.grammar().parse(head) instanceof Failed(int column, _)
            && column >= head.length();
    return head + (more ? " " : "") + rest;
  }

  private Grammar.@Nullable Entry entry(Grammar.Completion completion) {
    return typing.grammar().entries().stream()
        .filter(entry -> entry.verb().equals(completion.text()))
        .filter(entry -> entry.help().equals(completion.help()))
        .findFirst()
        .orElse(null);
  }
}
