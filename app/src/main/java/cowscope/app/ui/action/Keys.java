package cowscope.app.ui.action;

import java.util.Set;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Runs actions by their keys, wherever the focus is. While someone types only keys with Ctrl
/// count, and a focused button keeps its space bar.
public final class Keys {
  /// What a text field does with these and Ctrl.
  private static final Set<KeyCode> TYPING =
      Set.of(KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.UP, KeyCode.DOWN);

  /// A text field takes its own text back, if it has any.
  private static final Set<KeyCode> UNDOING = Set.of(KeyCode.Z, KeyCode.Y);

  private static final Set<KeyCode> EVERYWHERE = Set.of(KeyCode.F5);

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
      case Shortcut.Ctrl(KeyCode code) ->
          (TYPING.contains(code) && typing(target)) || (UNDOING.contains(code) && typed(target));
      case Shortcut.CtrlShift(KeyCode code) -> UNDOING.contains(code) && typed(target);
      case Shortcut.Key(KeyCode code) ->
          (!EVERYWHERE.contains(code) && typing(target))
              || (code == KeyCode.SPACE && target instanceof ButtonBase)
              || target instanceof ComboBoxBase;
      case Shortcut.Alt _, Shortcut.Shift _, Shortcut.Typed _ -> typing(target);
    };
  }

  private static boolean typed(EventTarget target) {
    return target instanceof TextInputControl field && !field.getText().isEmpty();
  }

  private static boolean typing(EventTarget target) {
    return target instanceof TextInputControl
        || (target instanceof ComboBox<?> box && box.isEditable());
  }
}
