package cowscope.app.ui.setup;

import cowscope.history.History;
import javafx.scene.Node;

/// Draws the world before the first step.
@FunctionalInterface
public interface EmptyStage {
  Node draw(History start);
}
