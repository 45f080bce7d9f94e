package cowscope.app.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/// How the program looks: AtlantaFX's Primer below, Cowscope's own colours above.
///
/// A pane brings its own style sheet and takes every colour from the tokens, so that the themes
/// differ in one file only.
public enum Theme {
  LIGHT,
  DARK,
  /// As the desktop asks.
  SYSTEM;

  /// Whether this theme is dark at the moment.
  public boolean dark() {
    return switch (this) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  /// Dresses the scene. Popups and dialogs take their style sheets from their owner's scene.
  public void applyTo(Scene scene) {
    Fonts.load();
    scene.setUserAgentStylesheet(userAgent());
    scene.getStylesheets().setAll(styleSheets());
  }

  /// Primer's style sheet, light or dark.
  public String userAgent() {
    return dark()
        ? new PrimerDark().getUserAgentStylesheet()
        : new PrimerLight().getUserAgentStylesheet();
  }

  /// Cowscope's own style sheets that hold for all panes.
  public List<String> styleSheets() {
    return List.of(sheet("controlsfx-bridge.css"), tokens().toExternalForm(), sheet("base.css"));
  }

  /// Where the colours stand.
  public URL tokens() {
    return resource(dark() ? "tokens-dark.css" : "tokens-light.css");
  }

  private static String sheet(String name) {
    return resource(name).toExternalForm();
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name), name);
  }
}
