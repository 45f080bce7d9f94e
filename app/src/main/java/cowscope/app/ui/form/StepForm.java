package cowscope.app.ui.form;

import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.session.Typing;
import cowscope.app.session.edit.Edit;
import cowscope.app.ui.text.Heading;
import cowscope.app.ui.text.Texts;
import cowscope.history.History;
import cowscope.scenario.Ask;
import cowscope.scenario.Extras;
import cowscope.scenario.ScenarioStep;
import cowscope.scenario.Script;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Everything about one step: its command field by field, heading, caption, question, expectations,
/// and whether playing stops before it.
public final class StepForm extends VBox {
  private final Session session;
  private final Texts texts;
  private final Runnable close;
  private final int number;
  private final ScenarioStep step;
  private final CommandForm command;
  private final TextField heading = new TextField();
  private final TextArea say = new TextArea();
  private final TextField question = new TextField();
  private final ComboBox<String> answer = new ComboBox<>();
  private final ExpectRows expect;
  private final CheckBox stop = new CheckBox();
  private final CheckBox disabled = new CheckBox();

  /// @param number of the step, from 1
  /// @param close takes the form away
  public StepForm(Session session, State.Open open, int number, Runnable close, Texts texts) {
    this.session = session;
    this.texts = texts;
    this.close = close;
    this.number = number;
    this.step = open.run().scenario().steps().get(number - 1);
    History history = open.run().onWrite().history();
    Typing typing =
        new Typing(
            Script.of(open.run().scenario()), history.after(Math.min(number - 1, history.size())));
    command = new CommandForm(typing, step.command(), texts);
    expect = new ExpectRows(step.expect(), () -> session.editing().observed(number), texts);
    setId("step-form");
    getStyleClass().addAll("sheet", "step-form");
    Label title = new Label(texts.get("form.title", Map.of("step", number)));
    title.getStyleClass().add("sheet-title");
    fill();
    VBox fields =
        new VBox(
            command,
            part("form.heading", heading),
            part("form.caption", say),
            part("form.question", new VBox(question, answer)),
            part("form.expect", expect),
            new HBox(stop, disabled));
    fields.getStyleClass().add("form-parts");
    ScrollPane scroll = new ScrollPane(fields);
    scroll.setFitToWidth(true);
    getChildren().addAll(title, scroll, buttons());
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  @Override
  public void requestFocus() {
    Node first = lookup("#form-command");
    if (first != null) {
      first.requestFocus();
    }
  }

  private void fill() {
    Ask ask = step.ask();
    heading.setId("form-heading");
    heading.setText(step.heading());
    say.setId("form-say");
    say.setText(step.say());
    say.setWrapText(true);
    say.setPrefRowCount(2);
    question.setId("form-question");
    question.setText(ask == null ? "" : ask.question());
    question.setPromptText(texts.get("form.question"));
    answer.setId("form-answer");
    answer.setEditable(true);
    answer.getItems().setAll(Ask.FIGURES);
    answer.getEditor().setText(ask == null ? Ask.FIGURES.getFirst() : ask.answer());
    answer.setAccessibleText(texts.get("form.answer"));
    stop.setText(texts.get("action.break-point"));
    stop.setId("form-break");
    stop.setSelected(step.breakHere());
    disabled.setText(texts.get("form.disabled"));
    disabled.setId("form-disabled");
    disabled.setSelected(step.disabled());
  }

  private VBox part(String key, Node content) {
    VBox part = new VBox(new Heading(texts.get(key)), content);
    part.getStyleClass().add("form-part");
    content.setAccessibleText(texts.get(key));
    return part;
  }

  private HBox buttons() {
    Button apply = new Button(texts.get("form.apply"));
    apply.setId("form-apply");
    apply.setDefaultButton(true);
    apply.setOnAction(_ -> apply());
    Button cancel = new Button(texts.get("form.cancel"));
    cancel.setId("form-cancel");
    cancel.setOnAction(_ -> close.run());
    HBox buttons = new HBox(apply, cancel);
    buttons.getStyleClass().add("form-buttons");
    return buttons;
  }

  private void apply() {
    ScenarioStep changed =
        new ScenarioStep(
            filled(heading.getText()),
            command.command(),
            filled(say.getText()),
            asked(),
            expect.expect(),
            stop.isSelected(),
            disabled.isSelected(),
            step.extras());
    close.run();
    session.editing().apply(new Edit.Replace(number, 1, List.of(changed)));
  }

  private @Nullable Ask asked() {
    String text = filled(question.getText());
    String figure = answer.getEditor().getText().strip();
    Extras extras = step.ask() == null ? Extras.NONE : step.ask().extras();
    return text == null || !Ask.isFigure(figure) ? null : new Ask(text, figure, extras);
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
