package cowscope.app.ui.stage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The statement of a program that the picture shows at work, with the number of its line.
final class StatementPane extends HBox {
  /// Characters, texts and numbers, which are set off from the rest.
  private static final Pattern LITERAL =
      Pattern.compile("\"(?:\\\\.|[^\"])*\"|'(?:\\\\.|[^'])*'|\\b\\d+\\b");

  private final Label line = new Label();
  private final TextFlow code = new TextFlow();

  StatementPane() {
    getStyleClass().add("statement");
    line.getStyleClass().add("statement-line");
    code.getStyleClass().add("statement-code");
    setHgrow(code, Priority.ALWAYS);
    setMouseTransparent(true);
    getChildren().addAll(line, code);
  }

  void show(int number, String statement) {
    line.setText(number == 0 ? "" : Integer.toString(number));
    code.getChildren().clear();
    Matcher literals = LITERAL.matcher(statement);
    int from = 0;
    while (literals.find()) {
      add(statement.substring(from, literals.start()), "statement-text");
      add(literals.group(), "statement-literal");
      from = literals.end();
    }
    add(statement.substring(from), "statement-text");
  }

  private void add(String part, String styleClass) {
    if (!part.isEmpty()) {
      Text text = new Text(part);
      text.getStyleClass().add(styleClass);
      code.getChildren().add(text);
    }
  }
}
