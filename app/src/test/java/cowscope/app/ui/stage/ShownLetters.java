package cowscope.app.ui.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;

/// Measures the letters that one sees on a stage.
final class ShownLetters {
  private ShownLetters() {}

  /// Gives everything in a scene its style and its place.
  static Void settled(Scene scene) {
    for (int i = 0; i < 3; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    return null;
  }

  /// The texts of the picture, without the legend.
  static List<Text> texts(Node node) {
    if (!node.isVisible() || node instanceof LegendPane) {
      return List.of();
    }
    if (node instanceof Text text) {
      return text.getText().isBlank() ? List.of() : List.of(text);
    }
    List<Text> found = new ArrayList<>();
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(texts(child)));
    }
    return found;
  }

  /// The size of a text's letters in pixels.
  static double height(Text text) {
    return text.getFont().getSize() * text.getLocalToSceneTransform().getMxx();
  }
}
