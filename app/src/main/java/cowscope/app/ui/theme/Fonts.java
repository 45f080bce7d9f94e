package cowscope.app.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The fonts that come with the program, so that text is as wide on every machine.
///
/// JavaFX knows the half-bold weights as families of their own: `JetBrains Mono SemiBold`.
public final class Fonts {
  private static final String WEBJARS = "/META-INF/resources/webjars/";

  // The mono file with all scripts, because the Latin one lacks the arrows.
  private static final List<String> FILES =
      List.of(
          "fontsource__jetbrains-mono/4.5.11/files/jetbrains-mono-all-400-normal.woff",
          "fontsource__jetbrains-mono/4.5.11/files/jetbrains-mono-all-600-normal.woff",
          "fontsource__jetbrains-mono/4.5.11/files/jetbrains-mono-all-700-normal.woff",
          "fontsource__source-sans-pro/5.2.5/files/source-sans-pro-latin-400-normal.woff",
          "fontsource__source-sans-pro/5.2.5/files/source-sans-pro-latin-600-normal.woff",
          "fontsource__source-sans-pro/5.2.5/files/source-sans-pro-latin-700-normal.woff");

  private Fonts() {}

  /// Makes the fonts known to JavaFX, once.
  public static void load() {
    Loaded.once();
  }

  /// Initialised by the class loader, hence once and safely from any thread.
  private static final class Loaded {
    static {
      FILES.forEach(Loaded::load);
    }

    static void once() {}

    private static void load(String file) {
      try (InputStream in = Fonts.class.getResourceAsStream(WEBJARS + file)) {
        if (in == null || Font.loadFont(in, 14) == null) {
          throw new IllegalStateException("cannot load the font " + file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
