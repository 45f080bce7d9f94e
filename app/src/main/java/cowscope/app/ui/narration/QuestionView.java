package cowscope.app.ui.narration;

import cowscope.app.session.State;
import cowscope.app.ui.text.Texts;
import cowscope.scenario.Answers;
import cowscope.scenario.Ask;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The author's question, and on demand the model's answer.
final class QuestionView extends VBox {

  /// @param number the step that carries the question
  QuestionView(Ask ask, State.Open open, int number, Texts texts) {
    getStyleClass().add("question");
    Label when = new Label(texts.get("narration.question", Map.of("step", number)));
    when.getStyleClass().add("hint");
    Label question = new Label(ask.question());
    question.setWrapText(true);
    question.setMinHeight(Region.USE_PREF_SIZE);
    question.getStyleClass().add("question-text");
    Button reveal = new Button(texts.get("narration.reveal"));
    reveal.setId("reveal-" + number);
    reveal.setOnAction(_ -> {
      String known = Answers.of(ask, open.history(), number);
      Label answer = new Label(known == null ? texts.get("narration.no-answer") : known);
      answer.setId("answer-" + number);
      answer.getStyleClass().add("answer");
      getChildren().set(2, answer);
    });
    getChildren().addAll(when, question, reveal);
  }
}
