package cowscope.app.ui.library;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One bundled scenario: its title, and what one should take away.
final class ItemCard extends Button {
  private final VBox box;

  ItemCard(Item item, Runnable open) {
    setId("open-" + item.name());
    getStyleClass().add("item-card");
    Label title = new Label(item.title());
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    title.getStyleClass().add("item-title");
    Label about = new Label(item.about());
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    about.getStyleClass().add("item-about");
    box = new VBox(title, about);
    box.getStyleClass().add("item-box");
    setGraphic(box);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(item.title());
    setOnAction(_ -> open.run());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return box.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    box.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
