package cowscope.app.ui.setup;

import cowscope.app.session.Session;
import cowscope.app.session.SetupTrial;
import cowscope.app.session.State;
import cowscope.app.session.edit.Edit;
import cowscope.app.ui.text.Texts;
import cowscope.scenario.Scenario;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Title, description and settings of what is open. It says what other settings would break before
/// they are applied.
public final class SetupSheet extends VBox {
  private final Session session;
  private final Texts texts;
  private final Runnable close;
  private final Label verdict = new Label();
  private final Button apply;
  private final TextField title = new TextField();
  private final TextArea about = new TextArea();
  private final SetupFields fields;
  private int changes;

  /// @param close takes the sheet away
  public SetupSheet(Session session, State.Open open, Runnable close, Texts texts) {
    this.session = session;
    this.texts = texts;
    this.close = close;
    Scenario scenario = open.run().document().scenario();
    setId("setup");
    getStyleClass().addAll("sheet", "setup");
    Label head = new Label(texts.get("setup.title"));
    head.getStyleClass().add("sheet-title");
    title.setId("setup-title");
    title.setText(scenario.title());
    title.setAccessibleText(texts.get("setup.name"));
    about.setId("setup-about");
    about.setText(scenario.about());
    about.setPromptText(texts.get("setup.about"));
    about.setAccessibleText(texts.get("setup.about"));
    about.setWrapText(true);
    about.setPrefRowCount(2);
    fields =
        new SetupFields(open.history().mechanism().settings(), scenario.setup(), this::changed);
    ScrollPane scroll = new ScrollPane(fields);
    scroll.setFitToWidth(true);
    verdict.setId("setup-verdict");
    verdict.setWrapText(true);
    verdict.getStyleClass().add("setup-verdict");
    apply = new Button(texts.get("form.apply"));
    apply.setId("setup-apply");
    apply.setDefaultButton(true);
    apply.setOnAction(_ -> apply());
    Button cancel = new Button(texts.get("form.cancel"));
    cancel.setOnAction(_ -> close.run());
    HBox buttons = new HBox(apply, cancel);
    buttons.getStyleClass().add("form-buttons");
    getChildren().addAll(head, title, about, scroll, verdict, buttons);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  @Override
  public void requestFocus() {
    title.requestFocus();
  }

  /// Nothing can be applied before it is known what it would break.
  private void changed() {
    int number = ++changes;
    apply.setDisable(true);
    session
        .editing()
        .tryOut(
            fields.values(),
            trial -> {
              if (number == changes) {
                tell(trial);
              }
            });
  }

  private void tell(SetupTrial trial) {
    apply.setDisable(trial.problem() != null);
    if (trial.problem() != null) {
      verdict.setText(trial.problem().reason());
    } else if (trial.mistake() != null) {
      verdict.setText(
          texts.get(
              "setup.breaks", Map.of("step", trial.number(), "reason", trial.mistake().reason())));
    } else {
      verdict.setText("");
    }
  }

  private void apply() {
    Map<String, Object> values = fields.values();
    close.run();
    String told = about.getText().isBlank() ? null : about.getText();
    session.editing().apply(new Edit.Settings(title.getText().strip(), told, values));
  }
}
