package cowscope.app.ui.transport;

import cowscope.app.session.RecentFiles;
import cowscope.app.ui.action.ActionControls;
import cowscope.app.ui.action.Group;
import cowscope.app.ui.text.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The menus of the bar: exports, and one with everything.
public final class Menus {
  private final ActionControls controls;
  private final RecentFiles recent;
  private final Consumer<Path> open;
  private final Texts texts;

  /// @param open opens one of the recent files
  public Menus(ActionControls controls, RecentFiles recent, Consumer<Path> open, Texts texts) {
    this.controls = controls;
    this.recent = recent;
    this.open = open;
    this.texts = texts;
  }

  MenuButton export() {
    MenuButton button = new MenuButton(texts.get("group.export"));
    button.setId("menu-export");
    button.getItems().setAll(controls.menu(Group.EXPORT).getItems());
    return button;
  }

  MenuButton all() {
    MenuButton button = new MenuButton();
    button.setId("menu-all");
    button.getStyleClass().add("menu-all");
    button.setGraphic(new FontIcon(MaterialDesignM.MENU));
    button.setAccessibleText(texts.get("transport.menu"));
    button
        .getItems()
        .setAll(
            controls.menu(Group.FILE),
            recentFiles(),
            controls.menu(Group.EXPORT),
            controls.menu(Group.EDIT),
            new SeparatorMenuItem(),
            controls.menu(Group.MOVE),
            controls.menu(Group.PLAYBACK),
            controls.menu(Group.VIEW),
            new SeparatorMenuItem(),
            controls.menu(Group.THEME),
            controls.menu(Group.MOTION),
            controls.menu(Group.HELP));
    return button;
  }

  private Menu recentFiles() {
    Menu menu = new Menu(texts.get("library.recent"));
    fill(menu);
    recent.files().addListener((ListChangeListener<Path>) _ -> fill(menu));
    return menu;
  }

  private void fill(Menu menu) {
    menu.getItems().clear();
    for (Path file : recent.files()) {
      MenuItem item = new MenuItem(file.toString());
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> open.accept(file));
      menu.getItems().add(item);
    }
    menu.setDisable(recent.files().isEmpty());
  }
}
