package cowscope.app.ui.stage;

import cowscope.app.diagram.Card;
import cowscope.app.diagram.Cell;
import cowscope.app.diagram.Row;

/// What a screen reader says of the things on the stage.
final class Spoken {
  private Spoken() {}

  static String row(Row row, String holder) {
    String target =
        row.target().startsWith("→") ? "points at" + row.target().substring(1) : row.target();
    String allows =
        switch (row.line()) {
          case EMPTY -> "";
          case READ_ONLY -> ", read-only";
          case WRITABLE -> ", writable";
          case BORROWED -> ", borrowed";
        };
    String look = row.look() == null ? "" : ", " + row.look().word();
    String event = row.faulting() ? ", faulting" : row.answer() != null ? ", " + row.answer() : "";
    return row.label() + " of " + holder + ", " + target + allows + look + event;
  }

  static String cell(Cell cell) {
    String value = cell.value() == null || cell.value().isEmpty() ? "" : ", holds " + cell.value();
    String refs = cell.badged() ? ", counted by " + cell.refs() : "";
    String copied = cell.copied() ? ", just copied" : "";
    return cell.id() + ", " + cell.word() + value + refs + copied;
  }

  static String card(Card card) {
    return card.title() + ", " + card.subtitle();
  }
}
