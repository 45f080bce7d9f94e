package cowscope.app.ui.stage;

import cowscope.mechanism.Depiction;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// What the fills and lines mean.
final class LegendPane extends FlowPane {
  LegendPane() {
    getStyleClass().add("legend");
    setMouseTransparent(true);
  }

  void show(Depiction depiction) {
    getChildren().clear();
    for (String state : depiction.legend()) {
      Region swatch = new Region();
      swatch.getStyleClass().addAll("swatch", "swatch-" + state);
      Text text = new Text(depiction.legend(state));
      text.getStyleClass().add("legend-text");
      HBox entry = new HBox(swatch, text);
      entry.getStyleClass().add("legend-entry");
      entry.setAlignment(Pos.CENTER_LEFT);
      getChildren().add(entry);
    }
  }
}
