package cowscope.app.ui.setup;

import cowscope.app.session.Session;
import cowscope.app.ui.text.Texts;
import cowscope.app.ui.text.Words;
import cowscope.app.ui.theme.Dialogs;
import cowscope.history.History;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Mechanisms;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setup;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.controlsfx.dialog.Wizard;
import org.controlsfx.dialog.WizardPane;
import org.jspecify.annotations.Nullable;

/// Asks for the mechanism, then for its settings, with a picture of the empty stage, and begins a
/// scenario.
public final class NewScenario {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 520;

  private final Session session;
  private final EmptyStage stage;
  private final Runnable begun;
  private final Texts texts;

  /// @param begun hears that a scenario is begun, and that its first step is awaited
  public NewScenario(Session session, EmptyStage stage, Runnable begun, Texts texts) {
    this.session = session;
    this.stage = stage;
    this.begun = begun;
    this.texts = texts;
  }

  /// Opens the wizard and returns at once.
  public void ask(Window owner) {
    Wizard wizard = new Wizard(owner, texts.get("new.title"));
    wizard.setReadSettings(false);
    First first = new First();
    Second second = new Second(wizard, first);
    wizard.setFlow(new Wizard.LinearFlow(first, second));
    Dialogs.dress(wizard.getDialog(), owner);
    wizard
        .getDialog()
        .setOnHidden(_ -> {
          // Whose window the keys go to now is otherwise up to the system, and some say nobody's.
          owner.requestFocus();
          ButtonType result = wizard.getDialog().getResult();
          if (result != null && result.getButtonData() == ButtonData.FINISH) {
            session.create(
                first.title.getText().strip(), first.chosen().name(), second.fields().values());
            begun.run();
          }
        });
    wizard.getDialog().setResizable(true);
    wizard.getDialog().setOnShown(_ -> first.title.requestFocus());
    wizard.getDialog().show();
  }

  /// Its first size on Linux is the least one, and the system may answer with that when the window
  /// has been made larger already.
  private static void size(WizardPane page) {
    page.setPrefSize(WIDTH, HEIGHT);
    page.setMinHeight(HEIGHT);
  }

  private static void call(WizardPane page) {
    // All that the library's own style sheet brings is its icon.
    page.getStylesheets().clear();
    page.getButtonTypes()
        .forEach(type ->
            page.lookupButton(type)
                .setId("wizard-" + type.getButtonData().name().toLowerCase(Locale.ROOT)));
  }

  /// Title and mechanism.
  private final class First extends WizardPane {
    private final TextField title = new TextField(texts.get("new.untitled"));
    private final ListView<Mechanism> list = new ListView<>();

    First() {
      title.setId("new-title");
      list.setId("new-mechanism");
      list.setCellFactory(_ -> new Named());
      list.getItems().setAll(Mechanisms.all());
      list.getSelectionModel().selectFirst();
      VBox content =
          new VBox(
              new Label(texts.get("setup.name")),
              title,
              new Label(texts.get("new.mechanism")),
              list);
      content.getStyleClass().add("new-page");
      setContent(content);
      size(this);
    }

    Mechanism chosen() {
      return list.getSelectionModel().getSelectedItem();
    }

    @Override
    public void onEnteringPage(Wizard wizard) {
      call(this);
    }
  }

  /// The settings of the mechanism, and what they make of the stage.
  private final class Second extends WizardPane {
    private final Wizard wizard;
    private final First first;
    private final StackPane picture = new StackPane();
    private final Label problem = new Label();
    private @Nullable SetupFields fields;
    private @Nullable Mechanism shown;

    Second(Wizard wizard, First first) {
      this.wizard = wizard;
      this.first = first;
      picture.getStyleClass().add("new-picture");
      problem.setId("new-problem");
      problem.getStyleClass().add("setup-verdict");
      size(this);
    }

    SetupFields fields() {
      return fields == null
          ? new SetupFields(first.chosen().settings(), Map.of(), () -> {})
          : fields;
    }

    @Override
    public void onEnteringPage(Wizard entered) {
      call(this);
      if (shown != first.chosen()) {
        shown = first.chosen();
        fields = new SetupFields(shown.settings(), Map.of(), this::draw);
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("new-fields");
        HBox both = new HBox(scroll, picture);
        HBox.setHgrow(picture, Priority.ALWAYS);
        VBox content = new VBox(both, problem);
        VBox.setVgrow(both, Priority.ALWAYS);
        setContent(content);
        draw();
      }
    }

    private void draw() {
      Mechanism mechanism = first.chosen();
      Map<String, Object> values = fields().values();
      Setup.Problem wrong = Setup.check(mechanism.settings(), values);
      wizard.setInvalid(wrong != null);
      problem.setText(wrong == null ? "" : wrong.reason());
      if (wrong == null) {
        Setup setup = Setup.of(mechanism.settings(), values);
        picture
            .getChildren()
            .setAll(
                stage.draw(History.startingAt(mechanism, mechanism.start(setup, Policy.ON_WRITE))));
      }
    }
  }

  /// A mechanism by its name, and what it shows.
  private final class Named extends ListCell<Mechanism> {
    @Override
    protected void updateItem(@Nullable Mechanism mechanism, boolean empty) {
      super.updateItem(mechanism, empty);
      setText(mechanism == null ? null : new Words(mechanism, texts).get("name"));
      setId(mechanism == null ? null : "new-" + mechanism.name());
    }
  }
}
