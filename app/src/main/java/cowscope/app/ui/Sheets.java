package cowscope.app.ui;

import java.net.URL;
import java.util.List;
import java.util.Objects;

/// The style sheets of the window and its panes. They belong to the scene and not to the panes:
/// JavaFX gathers those of a node's ancestors anew for every node that it styles.
final class Sheets {
  private static final List<String> NAMES =
      List.of(
          "window.css",
          "entry/entry.css",
          "transport/transport.css",
          "steps/steps.css",
          "commandbar/commandbar.css",
          "offers/offers.css",
          "branches/branches.css",
          "setup/setup.css",
          "form/form.css",
          "narration/narration.css",
          "timeline/timeline.css",
          "library/library.css");

  private Sheets() {}

  static List<String> all() {
    return NAMES.stream().map(Sheets::locate).toList();
  }

  private static String locate(String name) {
    URL found = Sheets.class.getResource(name);
    return Objects.requireNonNull(found, name).toExternalForm();
  }
}
