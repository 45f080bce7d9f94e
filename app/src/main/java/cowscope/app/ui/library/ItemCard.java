package cowscope.app.ui.library;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One bundled scenario: its title, and what one should take away.
final class ItemCard extends Button {

  ItemCard(Item item, Runnable open) {
    setId("open-" + item.name());
    getStyleClass().add("item-card");
    Label title = new Label(item.title());
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    title.getStyleClass().add("item-title");
    Label about = new Label(item.about());
    about.setWrapText(true);
    about.setTextOverrun(OverrunStyle.ELLIPSIS);
    about.getStyleClass().add("item-about");
    VBox box = new VBox(title, about);
    box.getStyleClass().add("item-box");
    setGraphic(box);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(item.title());
    setOnAction(_ -> open.run());
  }
}
