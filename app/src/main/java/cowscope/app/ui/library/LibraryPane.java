package cowscope.app.ui.library;

import cowscope.app.session.Session;
import cowscope.app.session.Source;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.action.ActionControls;
import cowscope.app.ui.text.Heading;
import cowscope.app.ui.text.Texts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What one sees when nothing is open: the bundled scenarios, and the files opened last.
public final class LibraryPane extends VBox {
  private final Session session;
  private final Texts texts;
  private final ObservableList<Item> items;
  private final TextField search = new TextField();
  private final Kinds kinds = new Kinds(this::fill);
  private final VBox shelves = new VBox();
  private final VBox recent = new VBox();

  /// @param items the bundled scenarios; they may come later
  public LibraryPane(
      Session session, ObservableList<Item> items, ActionControls controls, Texts texts) {
    this.session = session;
    this.items = items;
    this.texts = texts;
    setId("library");
    getStyleClass().add("library");
    search.setId("search");
    search.setPromptText(texts.get("library.search"));
    search.setAccessibleText(texts.get("library.search"));
    search.textProperty().addListener((_, _, _) -> fill());
    items.addListener((ListChangeListener<Item>) _ -> receive());
    search.setOnAction(_ -> openOnly());
    HBox.setHgrow(search, Priority.ALWAYS);
    Button begin = controls.textButton(Action.NEW);
    Button open = controls.textButton(Action.OPEN);
    HBox head = new HBox(heading("library.title", "library-title"), search, begin, open);
    head.getStyleClass().add("library-head");
    VBox content = new VBox(recent, shelves);
    content.getStyleClass().add("library-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, kinds, scroll);
    session.recent().files().addListener((ListChangeListener<Path>) _ -> fillRecent());
    fillRecent();
    receive();
  }

  private void receive() {
    kinds.show(items);
    fill();
  }

  private void fill() {
    shelves.getChildren().clear();
    Map<String, List<Item>> byMechanism =
        left().stream()
            .collect(
                Collectors.groupingBy(Item::mechanism, LinkedHashMap::new, Collectors.toList()));
    byMechanism.forEach((mechanism, some) -> {
      List<ItemCard> cards =
          some.stream().map(item -> new ItemCard(item, () -> open(item))).toList();
      shelves.getChildren().addAll(new Heading(mechanism), new Shelf(cards));
    });
    if (byMechanism.isEmpty() && !items.isEmpty()) {
      shelves.getChildren().add(heading("library.none", "hint"));
    }
  }

  /// Return in the search box opens the scenario when only one is left.
  private void openOnly() {
    List<Item> left = left();
    if (left.size() == 1) {
      open(left.getFirst());
    }
  }

  private List<Item> left() {
    String query = search.getText().strip();
    return items.stream().filter(kinds::admits).filter(item -> item.matches(query)).toList();
  }

  private void open(Item item) {
    session.open(new Source.Bundled(item.name()));
  }

  private void fillRecent() {
    recent.getChildren().clear();
    if (session.recent().files().isEmpty()) {
      return;
    }
    recent.getChildren().add(new Heading(texts.get("library.recent")));
    for (Path file : session.recent().files()) {
      Hyperlink link = new Hyperlink(file.toString());
      link.setMnemonicParsing(false);
      link.setOnAction(_ -> session.open(new Source.InFile(file)));
      recent.getChildren().add(link);
    }
  }

  private Label heading(String key, String styleClass) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add(styleClass);
    return label;
  }
}
