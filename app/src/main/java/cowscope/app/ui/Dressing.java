package cowscope.app.ui;

import javafx.application.Platform;
import javafx.scene.Scene;

/// Keeps a scene in the theme and the text size that one chose.
final class Dressing {
  private final Appearance appearance;

  private Dressing(Appearance appearance) {
    this.appearance = appearance;
  }

  static Dressing of(Appearance appearance) {
    return new Dressing(appearance);
  }

  void wear(Scene scene) {
    appearance.theme().subscribe(_ -> dress(scene));
    Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> dress(scene));
    appearance
        .textSize()
        .subscribe(size -> {
          scene.getRoot().getStyleClass().removeIf(name -> name.startsWith("text-"));
          scene.getRoot().getStyleClass().add(size.styleClass());
        });
  }

  private void dress(Scene scene) {
    appearance.theme().get().applyTo(scene);
    scene.getStylesheets().addAll(Sheets.all());
  }
}
