package cowscope.app.ui.stage;

import cowscope.app.diagram.Subject;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What someone does on the stage to change the scenario. Places are on the screen.
public sealed interface Gesture {

  /// Asks what can be done.
  ///
  /// @param subject what is pointed at; null for an empty place
  record Menu(@Nullable Subject subject, Node anchor, double x, double y) implements Gesture {}

  /// Wants to put something into a slot.
  record Write(Subject subject, Node anchor) implements Gesture {}

  /// Dragged one thing onto another, or away from everything.
  record Drop(Subject dragged, @Nullable Subject target, Node anchor, double x, double y)
      implements Gesture {}
}
