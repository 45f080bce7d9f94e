package cowscope.app.ui.entry;

import cowscope.app.ui.text.Texts;
import cowscope.command.Grammar;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A line in which one types a command: it proposes how to go on, says what is wrong and where, and
/// remembers what was typed before.
public final class CommandField extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Supplier<@Nullable Scope> scope;
  private final SuggestionList suggestions;
  private final MarkedField marked = new MarkedField();
  private final TextField field = marked.field();
  private final Label message = new Label();
  private final Recall recall = new Recall();
  private final HBox line;
  private Consumer<String> onRun = _ -> {};
  private Runnable onCancel = () -> {};

  /// @param id by which the text field is found; its parts are called after it
  /// @param scope where the command would be given, or null where none can be
  public CommandField(String id, Supplier<@Nullable Scope> scope, Texts texts) {
    this.scope = scope;
    this.suggestions = new SuggestionList(id, this::take);
    getStyleClass().add("entry");
    field.setId(id);
    field.setPromptText(texts.get("entry.prompt"));
    field.setAccessibleText(texts.get("entry.prompt"));
    message.setId(id + "-message");
    message.getStyleClass().add("entry-message");
    message.setWrapText(true);
    marked.mark().setId(id + "-mark");
    Label sign = new Label("›");
    sign.getStyleClass().add("entry-sign");
    line = new HBox(sign, marked);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("entry-line");
    HBox.setHgrow(marked, Priority.ALWAYS);
    getChildren().addAll(suggestions, line, message);
    field.textProperty().subscribe(this::look);
    field.caretPositionProperty().subscribe(this::look);
    field.focusedProperty().subscribe(this::look);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
  }

  /// What is done with a command that makes sense, when Enter is pressed.
  public void setOnRun(Consumer<String> handler) {
    onRun = handler;
  }

  /// What is done when Escape is pressed.
  public void setOnCancel(Runnable handler) {
    onCancel = handler;
  }

  /// Puts the line above what is said about it, for a field in the middle of something.
  public void lineFirst() {
    getChildren().setAll(line, message, suggestions);
  }

  /// Whether the focus is in the line.
  public ReadOnlyBooleanProperty focusedInsideProperty() {
    return field.focusedProperty();
  }

  /// Puts a text into the field, with the caret at its end.
  public void type(String text) {
    field.setText(text);
    field.end();
  }

  /// Whoever gives the focus to this means its text field.
  @Override
  public void requestFocus() {
    field.requestFocus();
  }

  /// Looks at the text again, when what it would mean has changed.
  public void look() {
    Scope now = typing() ? scope.get() : null;
    String text = field.getText();
    forgive();
    if (now == null) {
      suggestions.show(List.of(), "");
      return;
    }
    int caret = Math.min(field.getCaretPosition(), text.length());
    List<Suggestion> found = now.suggest(text, caret);
    suggestions.show(found, text.substring(0, caret));
    // Nobody is wrong who is in the middle of a word.
    if (found.isEmpty() || caret < text.length()) {
      judge(now, text);
    }
  }

  /// Also in a scene that no window shows, for pictures.
  private boolean typing() {
    return field.getScene() != null && field.getScene().getFocusOwner() == field;
  }

  private void judge(Scope now, String text) {
    if (asksForHelp(text)) {
      suggestions.show(List.of(), "");
      help(now.help(text.substring(0, text.length() - 1)));
    } else if (!text.isBlank()) {
      switch (now.judge(text)) {
        case Verdict.Fine _ -> {}
        case Verdict.Unfinished(String reason) -> hint(reason);
        case Verdict.Wrong(int from, int to, String reason) -> complain(from, to, reason);
      }
    }
  }

  /// A question mark behind nothing but a verb.
  private static boolean asksForHelp(String text) {
    return text.endsWith("?")
        && text.chars().limit(text.length() - 1).allMatch(c -> Character.isLetter(c) || c == ' ');
  }

  private void help(List<Grammar.Entry> entries) {
    StringBuilder text = new StringBuilder();
    for (Grammar.Entry entry : entries) {
      text.append(text.isEmpty() ? "" : "\n")
          .append(String.join("\n", entry.forms()))
          .append(entries.size() == 1 ? "\n" : "  ")
          .append(entry.help());
    }
    hint(text.toString());
  }

  private void hint(String text) {
    message.setText(text);
    show(message, true);
  }

  private void complain(int from, int to, String reason) {
    hint(reason);
    marked.mark(from, to);
    pseudoClassStateChanged(WRONG, true);
  }

  private void forgive() {
    marked.unmark();
    show(message, false);
    pseudoClassStateChanged(WRONG, false);
  }

  private static void show(Label label, boolean shown) {
    label.setVisible(shown);
    label.setManaged(shown);
  }

  private void steer(KeyEvent event) {
    boolean used =
        switch (event.getCode()) {
          case UP -> up();
          case DOWN -> down();
          case TAB -> !event.isShiftDown() && tab();
          case ENTER -> enter();
          case ESCAPE -> escape();
          default -> false;
        };
    if (used) {
      event.consume();
    }
  }

  /// Between suggestions, or back to what was typed before: where nothing is typed yet, at the
  /// upper end of the suggestions, and while going through what was typed before.
  private boolean up() {
    if (suggestions.chosen() != null) {
      suggestions.move(-1);
    } else {
      bring(recall.older(field.getText()));
    }
    return true;
  }

  private boolean down() {
    if (recall.recalling(field.getText())) {
      bring(recall.newer());
    } else {
      suggestions.move(1);
    }
    return true;
  }

  private void bring(@Nullable String line) {
    if (line != null) {
      type(line);
    }
  }

  private boolean tab() {
    Suggestion first = suggestions.first();
    if (first == null) {
      return false;
    }
    take(first);
    return true;
  }

  private boolean enter() {
    Suggestion chosen = suggestions.chosen();
    if (chosen != null) {
      take(chosen);
    } else {
      run();
    }
    return true;
  }

  private boolean escape() {
    if (suggestions.chosen() != null) {
      suggestions.choose(-1);
    } else {
      onCancel.run();
    }
    return true;
  }

  private void take(Suggestion suggestion) {
    Scope now = scope.get();
    if (now != null) {
      type(now.take(suggestion, field.getText(), field.getCaretPosition()));
    }
  }

  /// Runs what makes sense; else says what is missing, at the place where it is.
  private void run() {
    Scope now = scope.get();
    String text = field.getText().strip();
    if (now == null || text.isEmpty() || asksForHelp(text)) {
      return;
    }
    switch (now.judge(text)) {
      case Verdict.Fine _ -> {
        recall.add(text);
        field.clear();
        onRun.accept(text);
        look();
      }
      case Verdict.Unfinished(String reason) -> {
        type(text);
        complain(text.length(), text.length() + 1, reason);
      }
      case Verdict.Wrong(int from, int to, String reason) -> complain(from, to, reason);
    }
  }
}
