package cowscope.app.ui.stage;

import cowscope.app.diagram.Section.Size;
import cowscope.app.diagram.Spelling;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A text character by character, each in a box of its own; empty boxes where there is room for
/// more.
final class Letters extends Group {
  private static final String MORE = "…";
  private static final double AIR = 1.5;

  private final Size box;
  private final Path taken = path("letter-boxes");
  private final Path changed = path("letter-boxes-changed");
  private final Path empty = path("letter-boxes-empty");
  private final List<Line> letters = new ArrayList<>();

  Letters(Size box) {
    this.box = box;
    setManaged(false);
    setMouseTransparent(true);
    getStyleClass().add("letters");
    getChildren().addAll(empty, taken, changed);
  }

  private static Path path(String styleClass) {
    Path path = new Path();
    path.getStyleClass().add(styleClass);
    return path;
  }

  /// One line of a text.
  ///
  /// @param room how many boxes it has, full or empty
  /// @param before what stood there before, to see what changed; the text itself otherwise
  record Row(double x, double y, String text, int room, String before) {}

  /// Draws these lines.
  void show(List<Row> rows) {
    taken.getElements().clear();
    changed.getElements().clear();
    empty.getElements().clear();
    int used = 0;
    for (Row row : rows) {
      List<String> text = Spelling.letters(row.text());
      List<String> old = Spelling.letters(row.before());
      for (int i = 0; i < Math.max(row.room(), text.size()); i++) {
        double x = row.x() + i * box.width();
        boolean full = i < text.size();
        boolean alike = full && i < old.size() && old.get(i).equals(text.get(i));
        outline(full ? alike ? taken : changed : empty, x, row.y());
        if (full) {
          letter(used++)
              .placeCenter(
                  x + box.width() / 2,
                  row.y() + box.height() / 2,
                  box.width() * 2,
                  seen(text.get(i)));
        }
      }
    }
    getChildren().removeAll(letters.subList(used, letters.size()));
    letters.subList(used, letters.size()).clear();
  }

  /// Blanks must be seen.
  private static String seen(String letter) {
    return letter.equals(" ") ? "␣" : letter;
  }

  private Line letter(int number) {
    if (number == letters.size()) {
      Line line = new Line("letter");
      letters.add(line);
      getChildren().add(line);
    }
    return letters.get(number);
  }

  private void outline(Path path, double x, double y) {
    double right = x + box.width() - AIR;
    double bottom = y + box.height();
    path.getElements()
        .addAll(
            new MoveTo(x, y),
            new LineTo(right, y),
            new LineTo(right, bottom),
            new LineTo(x, bottom),
            new ClosePath());
  }

  /// The lines of a text, cut where it goes beyond the last one.
  static List<String> lines(String text, int perLine, int most) {
    List<String> lines = new ArrayList<>();
    List<String> letters = new ArrayList<>(Spelling.letters(text));
    if (letters.size() > perLine * most) {
      letters = new ArrayList<>(letters.subList(0, perLine * most - 1));
      letters.add(MORE);
    }
    for (int from = 0; from == 0 || from < letters.size(); from += perLine) {
      lines.add(String.join("", letters.subList(from, Math.min(from + perLine, letters.size()))));
    }
    return lines;
  }
}
