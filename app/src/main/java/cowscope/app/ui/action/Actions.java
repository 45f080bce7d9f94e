package cowscope.app.ui.action;

import cowscope.app.ui.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// What each action does, when it can be done, and whether it is the chosen one of its kind.
public final class Actions {
  private record Bound(Runnable work, @Nullable ObservableBooleanValue chosen) {}

  private final Texts texts;
  private final Map<When, ObservableBooleanValue> conditions;
  private final Map<Action, Bound> bound = new EnumMap<>(Action.class);

  /// @param conditions one for each [When] but [When#ALWAYS]
  public Actions(Texts texts, Map<When, ? extends ObservableBooleanValue> conditions) {
    this.texts = texts;
    this.conditions = new EnumMap<>(When.class);
    this.conditions.put(When.ALWAYS, Bindings.createBooleanBinding(() -> true));
    this.conditions.putAll(conditions);
  }

  /// Says what an action does.
  public void bind(Action action, Runnable work) {
    bound.put(action, new Bound(work, null));
  }

  /// Says what an action does that chooses one of several, and when it is the chosen one.
  public void bind(Action action, Runnable work, ObservableBooleanValue chosen) {
    bound.put(action, new Bound(work, chosen));
  }

  /// Does it, if it makes sense now.
  public void run(Action action) {
    if (enabled(action).get()) {
      bound(action).work().run();
    }
  }

  public ObservableBooleanValue enabled(Action action) {
    ObservableBooleanValue condition = conditions.get(action.when());
    if (condition == null) {
      throw new IllegalStateException("nobody says when " + action.when() + " holds");
    }
    return condition;
  }

  /// Whether the action is the chosen one of its kind, or null when it does not choose.
  public @Nullable ObservableBooleanValue chosen(Action action) {
    return bound(action).chosen();
  }

  public String name(Action action) {
    return texts.get(action.textKey());
  }

  /// The name and the first key for it.
  public String tip(Action action) {
    return action.shortcuts().isEmpty()
        ? name(action)
        : name(action) + "  (" + action.shortcuts().getFirst().label() + ")";
  }

  public String name(Group group) {
    return texts.get(group.textKey());
  }

  private Bound bound(Action action) {
    Bound found = bound.get(action);
    if (found == null) {
      throw new IllegalStateException("nobody does " + action);
    }
    return found;
  }
}
