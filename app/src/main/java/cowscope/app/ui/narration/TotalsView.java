package cowscope.app.ui.narration;

import cowscope.app.ui.text.Heading;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What has happened so far, in a few figures.
final class TotalsView extends VBox {
  private static final int COLUMNS = 2;
  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

  /// Figures of more characters are written smaller.
  private static final int LONG_FIGURE = 10;

  private final Heading title = new Heading();
  private final GridPane grid = new GridPane();

  TotalsView() {
    setId("totals");
    getStyleClass().add("totals");
    title.setId("totals-title");
    grid.getStyleClass().add("totals-grid");
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(100.0 / COLUMNS);
      grid.getColumnConstraints().add(half);
    }
    getChildren().addAll(title, grid);
  }

  void show(String heading, List<Total> totals) {
    title.show(heading);
    grid.getChildren().clear();
    for (int i = 0; i < totals.size(); i++) {
      Total total = totals.get(i);
      Label figure = new Label(total.figure());
      figure.setId("total-" + total.id());
      figure.getStyleClass().add("total-figure");
      figure.pseudoClassStateChanged(LONG, total.figure().length() > LONG_FIGURE);
      Label label = new Label(total.label());
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.getStyleClass().add("total-label");
      Pane box = total.line() ? line(figure, label) : new VBox(figure, label);
      box.getStyleClass().addAll("total", "total-" + total.id());
      grid.add(box, i % COLUMNS, i / COLUMNS, total.line() ? COLUMNS : 1, 1);
    }
  }

  private static Pane line(Label figure, Label label) {
    figure.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(figure, label);
    line.getStyleClass().add("total-line");
    return line;
  }
}
