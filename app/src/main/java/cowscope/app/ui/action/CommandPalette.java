package cowscope.app.ui.action;

import cowscope.app.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Everything one can do now, found by typing a part of its name.
public final class CommandPalette extends VBox {

  /// One thing to do.
  ///
  /// @param hint a key or a kind, shown beside the name; may be empty
  public record Choice(String name, String hint, Runnable work) {}

  private final List<Choice> choices;
  private final Runnable close;
  private final TextField search = new TextField();
  private final ListView<Choice> list = new ListView<>();

  /// @param close takes the palette away, before the chosen thing is done
  public CommandPalette(List<Choice> choices, Runnable close, Texts texts) {
    this.choices = choices;
    this.close = close;
    setId("palette");
    getStyleClass().addAll("sheet", "palette");
    search.setId("palette-search");
    search.setPromptText(texts.get("palette.search"));
    search.setAccessibleText(texts.get("palette.search"));
    search.textProperty().subscribe(this::filter);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new Cell());
    list.setOnMouseClicked(_ -> run());
    getChildren().addAll(search, list);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  /// Whoever gives the focus to the palette means its search field.
  @Override
  public void requestFocus() {
    search.requestFocus();
  }

  private void filter(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).strip().split("\\s+");
    list.setItems(
        FXCollections.observableList(
            choices.stream().filter(choice -> matches(choice, words)).toList()));
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private static boolean matches(Choice choice, String[] words) {
    String name = choice.name().toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (!name.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      list.getSelectionModel().selectNext();
    } else if (event.getCode() == KeyCode.UP) {
      list.getSelectionModel().selectPrevious();
    } else if (event.getCode() == KeyCode.ENTER) {
      run();
    } else {
      return;
    }
    list.scrollTo(Math.max(list.getSelectionModel().getSelectedIndex() - 3, 0));
    event.consume();
  }

  private void run() {
    Choice chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      close.run();
      chosen.work().run();
    }
  }

  private static final class Cell extends ListCell<Choice> {
    private final Label name = new Label();
    private final Label hint = new Label();
    private final HBox line;

    Cell() {
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      hint.getStyleClass().add("palette-hint");
      line = new HBox(name, space, hint);
      line.setAlignment(Pos.CENTER_LEFT);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable Choice choice, boolean empty) {
      super.updateItem(choice, empty);
      if (choice == null || empty) {
        setGraphic(null);
      } else {
        name.setText(choice.name());
        hint.setText(choice.hint());
        setAccessibleText(choice.name());
        setGraphic(line);
      }
    }
  }
}
