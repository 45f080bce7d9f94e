package cowscope.app.export;

import cowscope.app.diagram.Box;
import cowscope.app.diagram.Card;
import cowscope.app.diagram.Cell;
import cowscope.app.diagram.Layout;
import cowscope.app.diagram.Row;
import cowscope.app.diagram.Section.Size;
import cowscope.app.diagram.Spelling;
import java.util.List;

/// Writes as SVG what only some mechanisms say: texts character by character, counts as they are
/// stored, marks, and what an owner does next.
final class SvgNotes {
  /// A letter of the small fixed-width font.
  private static final double LETTER = 7.8;

  private final Svg svg;

  SvgNotes(Svg svg) {
    this.svg = svg;
  }

  /// What stands in a block instead of a value in large letters.
  void cell(Cell cell, Box box) {
    List<String> value = Spelling.letters(cell.value() == null ? "" : cell.value());
    double low = box.bottom() - 12;
    for (int line = 0; line < Spelling.LINES; line++) {
      int from = line * Spelling.PER_LINE;
      int end = Math.min(value.size(), from + Spelling.PER_LINE);
      double y = box.y() + Spelling.line(line);
      letters(value.subList(Math.min(from, end), end), box.x() + 11, y, Spelling.BOX, "mono");
    }
    String stored = cell.notes().stored();
    if (cell.notes().astray() && stored != null) {
      double width = stored.length() * LETTER + 16;
      svg.rect("alarm", new Box(box.right() - width - 6, low - 16, width, 22), 11);
    } else {
      svg.text("small", "start", box.x() + 10, low, cell.word());
    }
    if (stored != null) {
      String style = cell.notes().astray() ? "mono alarmed" : "mono";
      svg.text(style, "end", box.right() - 13, low, stored);
    }
    String flag = cell.notes().flag();
    if (flag != null) {
      svg.text("small flag", "start", box.x() + 44, box.y() + 20, flag);
    }
  }

  /// The text that lies in a slot itself.
  void row(Row row, Box box, double from) {
    double y = box.centerY() - Spelling.SMALL_BOX.height() / 2;
    letters(Spelling.letters(row.target()), box.x() + from, y, Spelling.SMALL_BOX, "mono");
  }

  void next(Card.Next next, Box card) {
    double top = card.y() + Layout.NEXT_TOP;
    Box box = new Box(card.x() + 9.5, top, card.width() - 19, Layout.NEXT_HEIGHT);
    svg.rect(next.busy() ? "next" : "idle", box, 7);
    String text = next.busy() ? "▶ " + next.text() : next.text();
    svg.text(next.busy() ? "mono doing" : "small muted", "start", card.x() + 22, top + 22, text);
  }

  private void letters(List<String> text, double x, double y, Size size, String style) {
    for (int i = 0; i < text.size(); i++) {
      Box box = new Box(x + i * size.width(), y, size.width() - 1.5, size.height());
      svg.rect("letter", box, 0);
      String shown = text.get(i).equals(" ") ? "␣" : text.get(i);
      svg.text(style, "middle", box.centerX(), box.centerY() + 4.5, shown);
    }
  }
}
