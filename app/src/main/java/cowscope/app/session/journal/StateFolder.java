package cowscope.app.session.journal;

import java.nio.file.Path;
import java.util.Map;

/// The folder that the system gives programs to keep their state.
public final class StateFolder {
  private StateFolder() {}

  /// Where the journals of this user are.
  public static Path journals() {
    return journals(
        System.getProperty("os.name", ""), System.getProperty("user.home", ""), System.getenv());
  }

  static Path journals(String system, String home, Map<String, String> environment) {
    if (system.startsWith("Windows")) {
      return Path.of(from(environment, "LOCALAPPDATA", home), "Cowscope", "journal");
    }
    if (system.startsWith("Mac")) {
      return Path.of(home, "Library", "Application Support", "Cowscope", "journal");
    }
    return Path.of(
        from(environment, "XDG_STATE_HOME", home + "/.local/state"), "cowscope", "journal");
  }

  private static String from(Map<String, String> environment, String variable, String otherwise) {
    String value = environment.getOrDefault(variable, "");
    return value.isBlank() ? otherwise : value;
  }
}
