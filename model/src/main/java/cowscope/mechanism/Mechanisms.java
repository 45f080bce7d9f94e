package cowscope.mechanism;

import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/// The mechanisms that are there.
public final class Mechanisms {
  private static final List<Mechanism> ALL =
      ServiceLoader.load(Mechanism.class, Mechanism.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private Mechanisms() {}

  public static List<Mechanism> all() {
    return ALL;
  }

  /// The mechanism called `name`, or null.
  public static @Nullable Mechanism find(String name) {
    return ALL.stream().filter(m -> m.name().equals(name)).findFirst().orElse(null);
  }
}
