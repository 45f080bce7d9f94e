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
          case MISSING, EMPTY, ERASED -> "";
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
    return cell.id() + ", " + cell.word() + value + state(cell);
  }

  static String card(Card card) {
    Cell cell = card.cell();
    String block = cell == null ? "" : ", " + cell.word() + state(cell);
    return card.title() + ", " + card.subtitle() + block;
  }

  private static String state(Cell cell) {
    String mark = cell.mark();
    String count =
        mark == null
            ? ""
            : mark.startsWith("×") ? ", counted by " + mark.substring(1) : ", " + mark;
    String copied = cell.copied() ? ", just copied" : "";
    return count + copied + (cell.held() ? ", held by a snapshot only" : "");
  }
}
