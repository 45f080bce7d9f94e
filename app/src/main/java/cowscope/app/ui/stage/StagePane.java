package cowscope.app.ui.stage;

import cowscope.app.diagram.Subject;
import cowscope.history.History;
import cowscope.history.Moment;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// The animated picture of a world: owners left, blocks right, arrows between.
public final class StagePane extends Region {
  private Consumer<Inspection> onInspect = inspection -> {};

  public StagePane() {
    setId("stage");
    getStyleClass().add("stage");
  }

  /// Shows a moment of a run. Where `motion` asks for it and the moment follows the one shown
  /// before, the way there is animated. `whenDone` runs when the picture stands, or at once when
  /// the next call interrupts it.
  public void show(History history, Moment moment, Motion motion, Runnable whenDone) {
    whenDone.run();
  }

  /// Who is told when someone clicks a slot, a block or an owner.
  public void setOnInspect(Consumer<Inspection> handler) {
    onInspect = handler;
  }

  /// Lights these with their arrows and dims the rest; an empty set lights everything again.
  public void highlight(Set<Subject> subjects) {}

  public void zoomIn() {}

  public void zoomOut() {}

  /// The whole picture in view, as large as it fits.
  public void zoomToFit() {}

  void inspect(Inspection inspection) {
    onInspect.accept(inspection);
  }
}
