package cowscope.app.ui.action;

import cowscope.app.ui.text.Heading;
import cowscope.app.ui.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All keys, by group.
public final class ShortcutSheet extends VBox {
  private final Actions actions;

  public ShortcutSheet(Actions actions, Texts texts) {
    this.actions = actions;
    setId("shortcuts");
    getStyleClass().addAll("sheet", "shortcuts");
    setFocusTraversable(true);
    Label title = new Label(texts.get("shortcuts.title"));
    title.getStyleClass().add("sheet-title");
    HBox columns =
        new HBox(
            column(Group.MOVE, Group.PLAYBACK), column(Group.EDIT), column(Group.VIEW), rest());
    columns.getStyleClass().add("shortcut-columns");
    getChildren().addAll(title, columns);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  private VBox rest() {
    return column(Group.FILE, Group.EXPORT, Group.THEME, Group.MOTION, Group.HELP);
  }

  private VBox column(Group... groups) {
    VBox column = new VBox();
    column.getStyleClass().add("shortcut-column");
    for (Group group : groups) {
      List<Action> some =
          Stream.of(Action.values())
              .filter(action -> action.group() == group && !action.shortcuts().isEmpty())
              .toList();
      if (!some.isEmpty()) {
        column.getChildren().addAll(new Heading(actions.name(group)), table(some));
      }
    }
    return column;
  }

  private GridPane table(List<Action> some) {
    GridPane table = new GridPane();
    table.getStyleClass().add("shortcut-table");
    for (Action action : some) {
      HBox keys = new HBox();
      keys.getStyleClass().add("keys");
      for (Shortcut shortcut : action.shortcuts()) {
        Label key = new Label(shortcut.label());
        key.getStyleClass().add("key");
        keys.getChildren().add(key);
      }
      table.addRow(table.getRowCount(), keys, new Label(actions.name(action)));
    }
    return table;
  }
}
