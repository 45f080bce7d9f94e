package cowscope.mechanism.strings;

import cowscope.mechanism.strings.cxx.CxxDialect;
import cowscope.mechanism.strings.php.PhpDialect;
import cowscope.mechanism.strings.qt.QtDialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The libraries that `setup.library` may name.
final class Libraries {
  private static final Map<String, Dialect> ALL = new LinkedHashMap<>();

  static {
    ALL.put("libstdc++-cow", CxxDialect.copyOnWrite());
    ALL.put("libstdc++-sso", CxxDialect.smallStrings());
    ALL.put("qt5", QtDialect.qt5());
    ALL.put("qt6", QtDialect.qt6());
    ALL.put("php", new PhpDialect());
  }

  private Libraries() {}

  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  static Dialect find(String name) {
    return Objects.requireNonNull(ALL.get(name), name);
  }
}
