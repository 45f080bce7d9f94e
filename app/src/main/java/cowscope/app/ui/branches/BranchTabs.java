package cowscope.app.ui.branches;

import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.session.edit.Document;
import cowscope.app.session.edit.Edit;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.action.ActionControls;
import cowscope.app.ui.text.Texts;
import cowscope.scenario.Branch;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A tab for the scenario and one for each branch, as long as there are any; a double click on a
/// tab gives the branch another name.
public final class BranchTabs extends HBox {
  private final Session session;
  private final ActionControls controls;
  private final Texts texts;
  private List<String> shownNames = List.of();
  private int shown = -1;

  public BranchTabs(Session session, ActionControls controls, Texts texts) {
    this.session = session;
    this.controls = controls;
    this.texts = texts;
    setId("branches");
    getStyleClass().addAll("pane", "branches");
    setAlignment(Pos.CENTER_LEFT);
    setVisible(false);
    setManaged(false);
    session.stateProperty().subscribe(this::show);
  }

  private void show(State state) {
    Document document = state instanceof State.Open open ? open.run().document() : null;
    List<String> names =
        document == null
            ? List.of()
            : document.scenario().branches().stream().map(Branch::name).toList();
    setVisible(!names.isEmpty());
    setManaged(!names.isEmpty());
    if (document != null && (!names.equals(shownNames) || document.shown() != shown)) {
      fill(names, document.shown());
    }
  }

  private void fill(List<String> names, int chosen) {
    shownNames = names;
    shown = chosen;
    getChildren().setAll(tab(texts.get("branch.scenario"), 0));
    for (int number = 1; number <= names.size(); number++) {
      getChildren().add(tab(names.get(number - 1), number));
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            controls.textButton(Action.BRANCH_OFF),
            space,
            controls.choice(Action.COMPARE_BRANCHES),
            controls.textButton(Action.KEEP_BRANCH),
            controls.textButton(Action.DROP_BRANCH));
  }

  private Node tab(String name, int number) {
    ToggleButton tab = new ToggleButton(name);
    tab.setId("branch-" + number);
    tab.getStyleClass().add("branch-tab");
    tab.setMnemonicParsing(false);
    tab.setSelected(number == shown);
    tab.setOnAction(_ -> {
      tab.setSelected(true);
      session.editing().showBranch(number);
    });
    tab.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2 && number > 0) {
        rename(number, name);
      }
    });
    return tab;
  }

  private void rename(int number, String name) {
    TextField field = new TextField(name);
    field.setId("branch-name");
    field.setAccessibleText(texts.get("branch.rename"));
    field.setOnAction(_ -> {
      shownNames = List.of();
      session.editing().apply(new Edit.RenameBranch(number, field.getText().strip()));
    });
    getChildren().set(number, field);
    field.requestFocus();
    field.selectAll();
  }
}
