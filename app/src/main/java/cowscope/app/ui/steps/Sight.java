package cowscope.app.ui.steps;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// What of a list is in sight. It scrolls by the list's inner part: the list itself would measure
/// all lines of a page before and behind the one it scrolls to.
final class Sight {
  private final ListView<?> list;
  private @Nullable VirtualFlow<?> flow;

  Sight(ListView<?> list) {
    this.list = list;
  }

  /// Scrolls only when the line is not in sight, or has none before or behind it there, so that the
  /// list stays still under the eye.
  void reveal(int index) {
    VirtualFlow<?> lines = lines();
    IndexedCell<?> first = lines == null ? null : lines.getFirstVisibleCell();
    IndexedCell<?> last = lines == null ? null : lines.getLastVisibleCell();
    if (lines == null || first == null || last == null) {
      return;
    }
    int page = last.getIndex() - first.getIndex();
    if (index <= first.getIndex()) {
      lines.scrollTo(Math.max(index - 1, 0));
    } else if (index >= last.getIndex()) {
      bring(lines, index - page / 2, last.getIndex());
    }
  }

  /// Scrolls down until this line is the first.
  private static void bring(VirtualFlow<?> lines, int top, int last) {
    if (top > last) {
      lines.scrollTo(Math.min(top, lines.getCellCount() - 1));
    } else {
      lines.scrollPixels(lines.getCell(top).getLayoutY());
    }
  }

  private @Nullable VirtualFlow<?> lines() {
    if (flow == null && list.lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
      flow = found;
    }
    return flow;
  }
}
