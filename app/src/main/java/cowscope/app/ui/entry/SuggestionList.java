package cowscope.app.ui.entry;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The ways to go on, above the line in which one types.
final class SuggestionList extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /// So many are shown; typing on finds the others.
  private static final int MOST = 6;

  private final String id;
  private final Consumer<Suggestion> take;
  private List<Suggestion> shown = List.of();
  private int first;
  private int chosen = -1;
  private String begun = "";

  /// @param take is told which one was clicked
  SuggestionList(String id, Consumer<Suggestion> take) {
    this.id = id;
    this.take = take;
    setId(id + "-suggestions");
    getStyleClass().add("suggestions");
    setVisible(false);
    setManaged(false);
  }

  /// @param typed the text up to the caret
  void show(List<Suggestion> suggestions, String typed) {
    shown = suggestions;
    begun = typed;
    choose(-1);
  }

  @Nullable Suggestion chosen() {
    return chosen < 0 ? null : shown.get(chosen);
  }

  /// The chosen one, else the first; null when there is none.
  @Nullable Suggestion first() {
    return shown.isEmpty() ? null : shown.get(Math.max(chosen, 0));
  }

  void move(int by) {
    choose(Math.clamp((long) chosen + by, -1, shown.size() - 1));
  }

  /// @param index of the one to be taken by Enter, or -1
  void choose(int index) {
    chosen = index;
    first = Math.clamp(first, Math.max(0, chosen - MOST + 1), Math.max(0, chosen));
    getChildren().clear();
    for (int i = first; i < Math.min(shown.size(), first + MOST); i++) {
      getChildren().add(row(i));
    }
    setVisible(!shown.isEmpty());
    setManaged(!shown.isEmpty());
  }

  private Node row(int index) {
    Suggestion suggestion = shown.get(index);
    String typed = begun.substring(Math.min(suggestion.from(), begun.length()));
    boolean starts = suggestion.shown().startsWith(typed);
    Label bold = label(starts ? typed : "", "suggestion-typed");
    Label rest =
        label(
            starts ? suggestion.shown().substring(typed.length()) : suggestion.shown(),
            "suggestion-rest");
    HBox row = new HBox(bold, rest);
    row.setId(id + "-suggestion-" + (index + 1));
    row.getStyleClass().add("suggestion");
    row.pseudoClassStateChanged(CHOSEN, index == chosen);
    row.setOnMousePressed(event -> {
      take.accept(suggestion);
      event.consume();
    });
    row.setAccessibleText(suggestion.shown() + " " + suggestion.help());
    if (!suggestion.help().isEmpty() && index == Math.max(chosen, 0)) {
      Label help = label(suggestion.help(), "suggestion-help");
      help.setWrapText(true);
      VBox both = new VBox(row, help);
      both.getStyleClass().add("suggestion-told");
      both.pseudoClassStateChanged(CHOSEN, index == chosen);
      return both;
    }
    return row;
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().addAll("code", styleClass);
    return label;
  }
}
