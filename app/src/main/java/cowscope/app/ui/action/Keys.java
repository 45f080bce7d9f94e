package cowscope.app.ui.action;

import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Runs actions by their keys, wherever the focus is. While someone types only keys with Ctrl
/// count, and a focused button keeps its space bar.
public final class Keys {
  private final Actions actions;

  public Keys(Actions actions) {
    this.actions = actions;
  }

  /// Listens to the keys of `scene`.
  public void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::handle);
  }

  private void handle(KeyEvent event) {
    for (Action action : Action.values()) {
      for (Shortcut shortcut : action.shortcuts()) {
        if (shortcut.matches(event)
            && actions.enabled(action).get()
            && !takenBy(event.getTarget(), shortcut)) {
          event.consume();
          actions.run(action);
          return;
        }
      }
    }
  }

  private static boolean takenBy(EventTarget target, Shortcut shortcut) {
    return switch (shortcut) {
      case Shortcut.Ctrl(KeyCode code) -> code == KeyCode.C && typing(target);
      case Shortcut.Key(KeyCode code) ->
          code != KeyCode.F5 && typing(target)
              || code == KeyCode.SPACE && target instanceof ButtonBase;
      case Shortcut.Typed _ -> typing(target);
    };
  }

  private static boolean typing(EventTarget target) {
    return target instanceof TextInputControl;
  }
}
