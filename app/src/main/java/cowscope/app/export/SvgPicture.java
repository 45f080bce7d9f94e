package cowscope.app.export;

import cowscope.app.diagram.Arrow;
import cowscope.app.diagram.Arrow.Trait;
import cowscope.app.diagram.Box;
import cowscope.app.diagram.Card;
import cowscope.app.diagram.Cast;
import cowscope.app.diagram.Cell;
import cowscope.app.diagram.CopyLine;
import cowscope.app.diagram.Diagram;
import cowscope.app.diagram.Grid;
import cowscope.app.diagram.Heading;
import cowscope.app.diagram.Layout;
import cowscope.app.diagram.Lines;
import cowscope.app.diagram.Link;
import cowscope.app.diagram.RegionRole;
import cowscope.app.diagram.Route;
import cowscope.app.diagram.Router;
import cowscope.app.diagram.Row;
import cowscope.app.diagram.Section;
import cowscope.app.diagram.Subject;
import cowscope.mechanism.Narration;
import cowscope.world.BlockId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a moment as SVG, from the diagram alone: the same boxes and arrows as on the stage, for
/// slides and print.
public final class SvgPicture {
  private static final double HEAD = 64;

  /// A letter of the small fixed-width font.
  private static final double LETTER = 7.8;

  /// The same of the small font of remarks.
  private static final double SMALL_LETTER = 6.6;

  private static final double FOOT = 70;

  /// In a card narrower than this, without rows, the remark stands below the name; in a card lower
  /// than that, everything stands in one line.
  private static final double NARROW = 250;

  private static final double LOW = 40;

  private final Plate plate;
  private final Layout layout;
  private final Diagram diagram;
  private final Svg svg = new Svg();
  private final SvgNotes notes = new SvgNotes(svg);
  private final SvgBlocks blocks;

  private SvgPicture(Plate plate) {
    this.plate = plate;
    this.layout = Layout.of(Cast.of(plate.history()));
    this.diagram = Diagram.of(layout, plate.history(), plate.moment());
    this.blocks = new SvgBlocks(svg, notes, layout.metrics());
  }

  /// Writes the picture of the plate's moment.
  public static void write(Plate plate, OutputStream out) throws IOException {
    out.write(new SvgPicture(plate).draw().getBytes(StandardCharsets.UTF_8));
  }

  private String draw() {
    double width = layout.width();
    double height = layout.height() + HEAD + FOOT;
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + Math.round(width) + " " + Math.round(height),
        "width",
        width,
        "height",
        height);
    svg.raw("<style>\n" + SvgStyle.of(plate.theme()) + "</style>\n");
    svg.element("rect", "class", "canvas", "x", 0.0, "y", 0.0, "width", width, "height", height);
    head(width);
    svg.open("g", "transform", "translate(0 " + HEAD + ")");
    diagram.headings().forEach(this::heading);
    lines();
    diagram.cards().values().forEach(this::card);
    diagram.cells().values().forEach(cell -> blocks.cell(cell, layout.block(cell.id())));
    blocks.rest(diagram.rest(), layout.rest());
    layout.grids().values().forEach(this::heat);
    diagram.copies().forEach(this::copy);
    svg.close("g");
    foot(height);
    return svg.close("svg").toString();
  }

  private void head(double width) {
    svg.text("title", "start", 34, 28, plate.title());
    svg.text("muted", "start", 34, 50, plate.step());
    svg.text("mono", "end", width - 20, 50, plate.command());
  }

  private void foot(double height) {
    Narration narration = plate.narration();
    svg.text("card-title", "start", 34, height - 40, narration.title());
    svg.text("muted", "start", 34, height - 18, narration.detail());
  }

  private void heading(Heading heading) {
    svg.text("lane", "start", heading.place().x(), heading.place().y(), heading.text());
  }

  private void lines() {
    Lines lines = new Lines(layout);
    int number = 0;
    for (Link link : diagram.links()) {
      Card parent = diagram.cards().get(Subject.of(link.parent()));
      Box largest = layout.owners().get(link.parent());
      if (parent != null && largest != null) {
        family(lines.family(link, layout.card(largest, parent.regions()), number++));
      }
    }
    new Router(layout).ways(diagram.arrows()).forEach(this::arrow);
  }

  private void family(Lines.@Nullable FamilyLine line) {
    if (line != null) {
      svg.element("path", "class", "family", "d", line.route().svg());
      svg.text("muted small", "start", line.labelX(), line.labelY() + 4, line.link().label());
    }
  }

  private void arrow(Router.Way way) {
    Arrow arrow = way.arrow();
    String state =
        arrow.active()
            ? " active"
            : arrow.is(Trait.NEW) ? " new" : arrow.is(Trait.OLD) ? " old" : "";
    state += arrow.is(Trait.DANGLING) ? " dangling" : "";
    String styles = "arrow" + (arrow.counted() ? "" : " weak") + state;
    Route.Point end = way.route().end();
    double length = Router.HEAD;
    String head =
        switch (way.toward()) {
          case UP -> points(end.x() - 5, end.y(), end.x(), end.y() - length, end.x() + 5, end.y());
          case DOWN ->
              points(end.x() - 5, end.y(), end.x(), end.y() + length, end.x() + 5, end.y());
          case RIGHT ->
              points(end.x(), end.y() - 5, end.x() + length, end.y(), end.x(), end.y() + 5);
        };
    svg.element("path", "class", styles, "d", way.route().svg());
    svg.element("polygon", "class", "head" + state, "points", head);
  }

  private static String points(double... numbers) {
    List<String> texts = new ArrayList<>();
    for (double number : numbers) {
      texts.add(Double.toString(Math.round(number * 10) / 10.0));
    }
    return String.join(" ", texts);
  }

  private void card(Card card) {
    Box largest =
        switch (card.subject()) {
          case Subject.OfOwner(String name) -> layout.owners().get(name);
          case Subject.OfBlock(BlockId id) -> layout.block(id);
          case Subject.OfSlots _ -> null;
        };
    if (largest == null) {
      return;
    }
    Box box = layout.card(largest, card.regions());
    Cell cell = card.cell();
    svg.rect("card" + (cell == null ? "" : " " + cell.look().word()), box, 12);
    if (cell != null) {
      blocks.worn(cell, box, 14);
    }
    if (box.height() < LOW) {
      line(card, box);
      return;
    }
    svg.text("card-title", "start", box.x() + 16, box.y() + 27, card.title());
    if ((box.width() < NARROW || cell != null) && card.parts().isEmpty()) {
      String subtitle = parts(card.subtitle(), (box.width() - 20) / SMALL_LETTER);
      svg.text("muted small", "start", box.x() + 16, box.y() + 44, subtitle);
    } else {
      double aside = cell == null ? 16 : 26;
      double room = box.width() - 28 - aside - card.title().length() * 9.5;
      String subtitle = parts(card.subtitle(), room / SMALL_LETTER);
      svg.text("muted small", "end", box.right() - aside, box.y() + 26, subtitle);
    }
    if (card.next() != null) {
      notes.next(card.next(), box);
    }
    card.parts().forEach(part -> part(part, box));
    if (cell != null) {
      blocks.badge(cell, box);
    }
  }

  /// A card that is only a line high.
  private void line(Card card, Box box) {
    double base = box.centerY() + 5;
    double left = box.x() + 16 + card.title().length() * 9.5;
    double room = box.right() - left - (card.cell() == null ? 8 : 28);
    svg.text("card-title", "start", box.x() + 10, base, card.title());
    String subtitle = parts(card.subtitle(), room / SMALL_LETTER);
    svg.text("muted small", "start", left, base, subtitle);
    if (card.cell() != null) {
      blocks.badge(card.cell(), box);
    }
  }

  /// As many parts of a text as fit into so many letters, at least the first.
  private static String parts(String text, double letters) {
    String whole = text;
    while (whole.length() > letters && whole.contains(" · ")) {
      whole = whole.substring(0, whole.lastIndexOf(" · "));
    }
    return whole;
  }

  private void part(Card.Part part, Box card) {
    Section section = layout.sections().get(part.region());
    if (section == null) {
      return;
    }
    double y = section.heading().centerY() + 4;
    svg.text("muted small", "start", card.x() + 16, y, part.heading());
    if (section.role().form() == RegionRole.Form.HEAT) {
      svg.rect("slot", section.body(), 4);
    }
    part.rows().forEach(row -> row(row, section));
  }

  private void row(Row row, Section section) {
    Box box = section.row(row.slots());
    double middle = box.centerY() + 4.5;
    if (!section.role().inRows()) {
      String look = row.look() == null ? "free" : row.look().word();
      svg.rect("slot " + look, box, 4);
      svg.text("tiny", "middle", box.centerX(), middle, "" + row.slots().first());
      return;
    }
    svg.rect("slot" + state(row), box, 7);
    if (row.line() == Row.Line.READ_ONLY || row.faulting()) {
      svg.rect("inner", box.inset(4.5), 4);
    }
    String access = row.answer() == null ? row.access() : row.answer();
    svg.text("mono bold", "start", box.x() + 15, middle, row.label());
    double least = 15 + row.label().length() * LETTER + 10;
    double written = (row.target().length() + access.length() + 1) * LETTER;
    double from = 102 + written > box.width() - 13 ? least : Math.max(102, least);
    if (row.spelled()) {
      notes.row(row, box, from);
    } else {
      svg.text("mono", "start", box.x() + from, middle, row.target());
    }
    svg.text("mono bold", "end", box.right() - 13, middle, access);
  }

  private static String state(Row row) {
    if (row.faulting()) {
      return " fault";
    }
    return (row.line() == Row.Line.EMPTY ? " empty" : "")
        + (row.line() == Row.Line.ERASED ? " erased" : "")
        + (row.line() == Row.Line.MISSING ? " erased" : "")
        + (row.line() == Row.Line.BORROWED ? " weak" : "")
        + (row.dangling() ? " dangling" : "")
        + (row.active() ? " active" : "")
        + (row.answer() == null ? "" : " refused");
  }

  private void heat(Grid grid) {
    if (grid.role().heat()) {
      svg.rect("slot", grid.area(), 2);
    }
  }

  private void copy(CopyLine line) {
    Lines.CopyWay way = new Lines(layout).copy(line);
    if (way == null) {
      return;
    }
    svg.element("path", "class", "copy", "d", way.route().svg());
    if (!line.label().isEmpty()) {
      Route.Point at = way.label();
      double width = line.label().length() * 7.0 + 30;
      svg.rect("pill", new Box(at.x() - width / 2, at.y() - 12, width, 24), 12);
      svg.text("pill-text", "middle", at.x(), at.y() + 5, line.label());
    }
  }
}
