package cowscope.app.ui.narration;

import cowscope.app.ui.text.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
  private final List<Pane> boxes = new ArrayList<>();
  private List<Total> shown = List.of();

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
    if (!alike(totals, shown)) {
      build(totals);
    }
    shown = List.copyOf(totals);
    for (int i = 0; i < totals.size(); i++) {
      Total total = totals.get(i);
      Label figure = (Label) boxes.get(i).getChildren().getFirst();
      figure.setText(total.figure());
      figure.pseudoClassStateChanged(LONG, total.figure().length() > LONG_FIGURE);
      ((Label) boxes.get(i).getChildren().getLast()).setText(total.label());
    }
  }

  /// Whether the labels can stay and only say something else.
  private static boolean alike(List<Total> some, List<Total> others) {
    return Stream.of(some, others)
            .map(all -> all.stream().map(total -> total.id() + total.line()).toList())
            .distinct()
            .count()
        == 1;
  }

  private void build(List<Total> totals) {
    boxes.clear();
    grid.getChildren().clear();
    for (int i = 0; i < totals.size(); i++) {
      Total total = totals.get(i);
      Label figure = new Label();
      figure.setId("total-" + total.id());
      figure.getStyleClass().add("total-figure");
      Label label = new Label();
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.getStyleClass().add("total-label");
      Pane box = total.line() ? line(figure, label) : new VBox(figure, label);
      box.getStyleClass().addAll("total", "total-" + total.id());
      grid.add(box, i % COLUMNS, i / COLUMNS, total.line() ? COLUMNS : 1, 1);
      boxes.add(box);
    }
  }

  private static Pane line(Label figure, Label label) {
    figure.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(figure, label);
    line.getStyleClass().add("total-line");
    return line;
  }
}
