package cowscope.app.ui;

import cowscope.app.session.Settings;
import cowscope.app.ui.theme.Theme;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// How one wants the window to look and move; remembered from one start to the next.
public final class Appearance {

  /// Whether things move.
  public enum Movement {
    /// As the system asks.
    SYSTEM,
    FULL,
    REDUCED
  }

  private final ObjectProperty<Theme> theme;
  private final ObjectProperty<TextSize> textSize;
  private final ObjectProperty<Movement> movement;

  public Appearance(Settings settings) {
    theme = kept(settings, "theme", Theme.class, Theme.SYSTEM);
    textSize = kept(settings, "text-size", TextSize.class, TextSize.NORMAL);
    movement = kept(settings, "motion", Movement.class, Movement.SYSTEM);
  }

  public ObjectProperty<Theme> theme() {
    return theme;
  }

  public ObjectProperty<TextSize> textSize() {
    return textSize;
  }

  public ObjectProperty<Movement> movement() {
    return movement;
  }

  private static <E extends Enum<E>> ObjectProperty<E> kept(
      Settings settings, String key, Class<E> type, E standard) {
    ObjectProperty<E> property =
        new SimpleObjectProperty<>(find(type, settings.get(key), standard));
    property.addListener((_, _, now) -> settings.put(key, now.name().toLowerCase(Locale.ROOT)));
    return property;
  }

  private static <E extends Enum<E>> E find(Class<E> type, @Nullable String name, E standard) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(name)) {
        return value;
      }
    }
    return standard;
  }
}
