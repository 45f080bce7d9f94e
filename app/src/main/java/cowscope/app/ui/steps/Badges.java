package cowscope.app.ui.steps;

import cowscope.app.ui.text.Amounts;
import cowscope.app.ui.text.Words;
import cowscope.event.Effort;
import cowscope.event.Event;
import cowscope.event.EventFields;
import cowscope.history.Cost;
import cowscope.history.Step;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Chooses what matters most about a step.
final class Badges {
  /// A step's own word, such as `reuse`, is looked for among so many of its events.
  private static final int LOOKED_AT = 64;

  private final Words words;

  Badges(Words words) {
    this.words = words;
  }

  /// The answer when it is not `ok`; else what was asked to change and what was written for it;
  /// else what was copied; else the mechanism's own word for what happened; else traps, or blocks
  /// taken; else the mechanism's word for what cost nothing.
  @Nullable Badge of(Step step) {
    Cost cost = step.cost();
    if (!step.outcome().equals("ok")) {
      return new Badge(Badge.Kind.ANSWER, step.outcome());
    }
    Effort effort = Effort.of(step.events());
    if (effort.amplified() && (effort.asked() > 0 || effort.copied() > 0) && words.tellsWritten()) {
      return new Badge(Badge.Kind.COPY, written(effort));
    }
    if (cost.copies() > 0) {
      return new Badge(Badge.Kind.COPY, words.count("copy", cost.copies()));
    }
    String text = word("badge.", step);
    if (text == null) {
      text = counted(cost);
    }
    if (text == null) {
      text = word("badge.free.", step);
    }
    return text == null ? null : new Badge(Badge.Kind.PLAIN, text);
  }

  private String written(Effort effort) {
    String written = Amounts.bytes(effort.written());
    return effort.asked() == 0
        ? words.get("badge.written", Map.of("written", written))
        : Amounts.bytes(effort.asked()) + " → " + written;
  }

  private @Nullable String counted(Cost cost) {
    if (cost.traps() > 0) {
      return words.count("trap", cost.traps());
    }
    return cost.allocated() > 0 ? words.count("block", cost.allocated()) : null;
  }

  private @Nullable String word(String prefix, Step step) {
    List<Event> events = step.events();
    for (Event event : events.subList(0, Math.min(events.size(), LOOKED_AT))) {
      String general = prefix + event.word();
      Object cause = EventFields.text(event, "cause");
      String found = cause == null ? null : words.find(general + "." + cause);
      String word = found == null ? words.find(general) : found;
      if (word != null) {
        return word;
      }
    }
    return null;
  }
}
