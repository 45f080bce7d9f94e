package cowscope.app.ui.action;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Makes buttons and menu items from actions.
public final class ActionControls {
  private final Actions actions;

  public ActionControls(Actions actions) {
    this.actions = actions;
  }

  /// A button with the action's icon alone.
  public Button iconButton(Action action) {
    Button button = new Button();
    if (action.icon() != null) {
      button.setGraphic(new FontIcon(action.icon()));
    }
    finish(button, action);
    button.setOnAction(_ -> actions.run(action));
    return button;
  }

  /// A button with the action's name.
  public Button textButton(Action action) {
    Button button = new Button(actions.name(action));
    finish(button, action);
    button.setOnAction(_ -> actions.run(action));
    return button;
  }

  /// A button with the action's name and its first key.
  public Button keyButton(Action action) {
    Button button = textButton(action);
    button.setText(actions.name(action) + "  " + action.shortcuts().getFirst().label());
    return button;
  }

  /// A button that is pressed while the action is the chosen one.
  public ToggleButton choice(Action action) {
    ToggleButton button = new ToggleButton(actions.name(action));
    finish(button, action);
    ObservableBooleanValue chosen = actions.chosen(action);
    if (chosen != null) {
      button.setSelected(chosen.get());
      chosen.addListener((_, _, now) -> button.setSelected(now));
      button.setOnAction(_ -> {
        actions.run(action);
        // A click on the chosen one must not take it back.
        button.setSelected(chosen.get());
      });
    }
    button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    return button;
  }

  /// An item with name, key and, where the action chooses, a tick.
  public MenuItem item(Action action) {
    ObservableBooleanValue chosen = actions.chosen(action);
    MenuItem item = chosen == null ? new MenuItem() : tick(chosen);
    item.setId("menu-" + action.id());
    item.setGraphic(line(action));
    item.disableProperty().bind(Bindings.not(actions.enabled(action)));
    item.setOnAction(_ -> actions.run(action));
    return item;
  }

  /// A menu with all actions of a group.
  public Menu menu(Group group) {
    Menu menu = new Menu(actions.name(group));
    for (Action action : Action.values()) {
      if (action.group() == group) {
        menu.getItems().add(item(action));
      }
    }
    return menu;
  }

  private static CheckMenuItem tick(ObservableBooleanValue chosen) {
    CheckMenuItem item = new CheckMenuItem();
    item.setSelected(chosen.get());
    chosen.addListener((_, _, now) -> item.setSelected(now));
    return item;
  }

  // Not MenuItem's own accelerator: Keys handles all of them, and two ways would run it twice.
  private HBox line(Action action) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(new Label(actions.name(action)), space);
    if (!action.shortcuts().isEmpty()) {
      Label key = new Label(action.shortcuts().getFirst().label());
      key.getStyleClass().add("menu-key");
      line.getChildren().add(key);
    }
    line.getStyleClass().add("menu-line");
    return line;
  }

  private void finish(ButtonBase button, Action action) {
    button.setId("action-" + action.id());
    button.setAccessibleText(actions.name(action));
    button.setTooltip(new Tooltip(actions.tip(action)));
    button.disableProperty().bind(Bindings.not(actions.enabled(action)));
  }
}
