package cowscope.app.export;

import cowscope.app.diagram.Box;
import cowscope.app.diagram.Cell;
import cowscope.app.diagram.Diagram;
import cowscope.app.diagram.Metrics;
import org.jspecify.annotations.Nullable;

/// Writes blocks as SVG, and what they wear.
final class SvgBlocks {
  /// Wider blocks have room for notes, and narrower ones for less.
  private static final double WIDE = 120;

  private static final double SMALL = 90;
  private static final double TINY = 60;

  /// A card that is lower has its badge within.
  private static final double LOW = 40;

  private final Svg svg;
  private final SvgNotes notes;
  private final Metrics metrics;

  SvgBlocks(Svg svg, SvgNotes notes, Metrics metrics) {
    this.svg = svg;
    this.notes = notes;
    this.metrics = metrics;
  }

  void cell(Cell cell, @Nullable Box box) {
    if (box == null) {
      return;
    }
    worn(cell, box, 11);
    String astray = cell.notes().astray() ? " astray" : "";
    svg.rect("cell " + cell.look().word() + astray, box.inset(1.5), 7);
    if (metrics.crowded()) {
      crowded(cell, box);
      return;
    }
    boolean small = box.width() < SMALL && !metrics.even();
    String name = small ? "tiny" : "mono";
    svg.text(name, "start", box.x() + 8, box.y() + (small ? 14 : 20), cell.label());
    if (box.width() > WIDE && !cell.notes().equals(Cell.Notes.NONE)) {
      notes.cell(cell, box);
    } else {
      value(cell, box, small);
    }
    badge(cell, box);
  }

  /// Name and count in one line, the value in another.
  private void crowded(Cell cell, Box box) {
    svg.text("mono", "start", box.x() + 5, box.y() + 15, cell.label());
    if (cell.mark() != null) {
      svg.text("mark", "end", box.right() - 4, box.y() + 14, cell.mark());
    }
    String value = cell.value() == null ? "" : cell.value();
    svg.text("mono", "start", box.x() + 5, box.bottom() - 6, value);
  }

  private void value(Cell cell, Box box, boolean small) {
    String value = cell.value() == null ? "" : cell.value();
    boolean large = !small && !metrics.even() && value.length() <= 4;
    String least = metrics.even() ? "mono" : "tiny";
    String style = large ? "value" : value.length() <= 6 ? "value-small" : least;
    svg.text(style, "middle", box.centerX(), box.centerY() + (small ? 10 : 8), value);
    if (box.width() >= 70) {
      String word = cell.look() == Cell.Look.FREE ? "small muted" : "small";
      svg.text(word, "middle", box.centerX(), box.bottom() - 8, cell.word());
    }
  }

  /// What a block wears outside its edge.
  void worn(Cell cell, Box box, double radius) {
    if (cell.copied()) {
      svg.rect("halo", box.inset(-4.5), radius);
    }
    if (cell.held()) {
      boolean tiny = box.width() < TINY;
      Box ribbon = new Box(box.x() - (tiny ? 7 : 11), box.y(), tiny ? 4 : 6, box.height());
      svg.rect("ribbon", ribbon, 3);
    }
  }

  void badge(Cell cell, Box box) {
    String mark = cell.mark();
    if (mark != null) {
      boolean low = box.height() < LOW;
      double height = low || box.width() < TINY ? 16 : 26;
      double width = Math.max(height, mark.length() * height * 0.29 + height * 0.5);
      double y = low ? box.centerY() : box.y() + 3;
      double right = low ? box.right() - 3 : box.right() - 4 + height / 2;
      Box pill = new Box(right - width, y - height / 2, width, height);
      svg.rect("badge " + cell.look().word(), pill, height / 2);
      String style = height < 20 ? "count tiny" : "count";
      svg.text(style, "middle", pill.centerX(), y + height / 6, mark);
    }
  }

  /// What stands for the blocks for which there is no room.
  void rest(Diagram.@Nullable Rest rest, @Nullable Box box) {
    if (rest != null && box != null) {
      svg.rect("unused", box, 7);
      svg.text("mark", "middle", box.centerX(), box.centerY() + 5, rest.text());
    }
  }
}
