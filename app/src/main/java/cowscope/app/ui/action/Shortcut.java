package cowscope.app.ui.action;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key, or a key with Ctrl (Command on a Mac), that stands for an action.
public sealed interface Shortcut {

  /// A key by its place or name, alone.
  record Key(KeyCode code) implements Shortcut {
    @Override
    public boolean matches(KeyEvent event) {
      return pressed(event, code, false, false, false);
    }

    @Override
    public String label() {
      return code.getName();
    }
  }

  /// A key together with Ctrl or Command.
  record Ctrl(KeyCode code) implements Shortcut {
    @Override
    public boolean matches(KeyEvent event) {
      return pressed(event, code, true, false, false);
    }

    @Override
    public String label() {
      String modifier = System.getProperty("os.name").startsWith("Mac") ? "Cmd" : "Ctrl";
      return modifier + "+" + code.getName();
    }
  }

  /// A key together with Shift and Ctrl or Command.
  record CtrlShift(KeyCode code) implements Shortcut {
    @Override
    public boolean matches(KeyEvent event) {
      return pressed(event, code, true, false, true);
    }

    @Override
    public String label() {
      return new Ctrl(code).label().replace("+", "+Shift+");
    }
  }

  /// A key together with Shift.
  record Shift(KeyCode code) implements Shortcut {
    @Override
    public boolean matches(KeyEvent event) {
      return pressed(event, code, false, false, true);
    }

    @Override
    public String label() {
      return "Shift+" + code.getName();
    }
  }

  /// A key together with Alt.
  record Alt(KeyCode code) implements Shortcut {
    @Override
    public boolean matches(KeyEvent event) {
      return pressed(event, code, false, true, false);
    }

    @Override
    public String label() {
      return "Alt+" + code.getName();
    }
  }

  /// A character, wherever the keyboard has it: `?` is not on the same key everywhere.
  record Typed(String character) implements Shortcut {
    @Override
    public boolean matches(KeyEvent event) {
      return event.getEventType() == KeyEvent.KEY_TYPED
          && event.getCharacter().equals(character)
          && !event.isShortcutDown()
          && !event.isMetaDown();
    }

    @Override
    public String label() {
      return character.toUpperCase(Locale.ROOT);
    }
  }

  /// Whether this event means the shortcut.
  boolean matches(KeyEvent event);

  /// How it is written for people.
  String label();

  private static boolean pressed(
      KeyEvent event, KeyCode code, boolean shortcut, boolean alt, boolean shift) {
    return event.getEventType() == KeyEvent.KEY_PRESSED
        && event.getCode() == code
        && event.isShortcutDown() == shortcut
        && event.isAltDown() == alt
        && event.isShiftDown() == shift;
  }
}
