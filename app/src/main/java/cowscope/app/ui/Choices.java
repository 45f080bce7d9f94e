package cowscope.app.ui;

import cowscope.app.session.Source;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.action.Actions;
import cowscope.app.ui.action.CommandPalette.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What the command palette offers: all actions that make sense now, and the bundled scenarios.
final class Choices {
  private Choices() {}

  /// @param open opens a bundled scenario
  static List<Choice> of(Actions actions, Desk desk, Consumer<Source> open) {
    List<Choice> choices = new ArrayList<>();
    for (Action action : Action.values()) {
      if (action != Action.PALETTE && actions.enabled(action).get()) {
        String key = action.shortcuts().isEmpty() ? "" : action.shortcuts().getFirst().label();
        choices.add(
            new Choice(
                actions.name(action.group()) + ": " + actions.name(action),
                key,
                () -> actions.run(action)));
      }
    }
    desk.library()
        .forEach(item ->
            choices.add(
                new Choice(
                    item.title(),
                    item.mechanism(),
                    () -> open.accept(new Source.Bundled(item.name())))));
    return choices;
  }
}
