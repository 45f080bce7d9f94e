package cowscope.app.ui.inspector;

import cowscope.app.diagram.Subject;
import cowscope.app.session.Changes;
import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.ui.text.Heading;
import cowscope.app.ui.text.Texts;
import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.mechanism.Narration;
import cowscope.world.World;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// Shows everything the model knows about one thing on the stage, and the steps that changed it.
public final class Inspector {
  private static final String SHEET = Inspector.class.getResource("inspector.css").toExternalForm();

  private final Session session;
  private final Texts texts;
  private @Nullable PopOver shown;

  public Inspector(Session session, Texts texts) {
    this.session = session;
    this.texts = texts;
    session.stateProperty().addListener((_, _, _) -> close());
    session.aside().powerCutProperty().addListener((_, _, _) -> close());
  }

  /// Shows what is known about the first of those that `anchor` stands for, and lets one choose
  /// among them.
  public void show(List<Subject> members, Node anchor) {
    close();
    State.Open open = session.open();
    if (open != null) {
      PopOver popOver = new PopOver();
      popOver.setContentNode(content(members, 0, open, popOver));
      popOver.getRoot().getStylesheets().add(SHEET);
      popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_TOP);
      popOver.setDetachable(false);
      popOver.setAnimated(false);
      popOver.show(anchor);
      shown = popOver;
    }
  }

  /// Takes it away.
  public void close() {
    if (shown != null) {
      shown.hide();
      shown = null;
    }
  }

  private Node content(List<Subject> members, int chosen, State.Open open, PopOver popOver) {
    VBox content = content(members.get(chosen), open);
    if (members.size() > 1) {
      FlowPane choice = new FlowPane();
      choice.setId("inspector-members");
      choice.getStyleClass().add("inspector-members");
      for (int i = 0; i < members.size(); i++) {
        int member = i;
        Hyperlink link = new Hyperlink(Facts.name(members.get(i)));
        link.setId("member-" + link.getText());
        link.setDisable(i == chosen);
        link.setOnAction(_ -> popOver.setContentNode(content(members, member, open, popOver)));
        choice.getChildren().add(link);
      }
      content.getChildren().addFirst(choice);
    }
    ScrollPane scroll = new ScrollPane(content);
    scroll.getContent().getStyleClass().add("inspector-content");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("inspector");
    scroll.setId("inspector");
    // Else the first link has the focus, and the pane scrolls down to it.
    scroll.setFocusTraversable(true);
    return scroll;
  }

  private VBox content(Subject subject, State.Open open) {
    History history = open.history();
    World world = session.aside().world(open);
    boolean cut = session.aside().powerCutProperty().get() != null;
    Label title = new Label(Facts.title(subject, history.mechanism(), world));
    title.setId("inspector-title");
    title.getStyleClass().addAll("code", "inspector-title");
    GridPane facts = new GridPane();
    facts.getStyleClass().add("inspector-facts");
    for (Fact fact : Facts.of(subject, history, world, texts)) {
      Label name = new Label(fact.name());
      name.getStyleClass().add("fact-name");
      name.setMinWidth(Region.USE_PREF_SIZE);
      Label value = new Label(fact.value());
      value.setWrapText(true);
      value.setId("fact-" + fact.name().replace(' ', '-'));
      value.getStyleClass().add("fact-value");
      facts.addRow(facts.getRowCount(), name, value);
    }
    VBox changes = new VBox();
    changes.setId("inspector-changes");
    changes.getStyleClass().add("inspector-changes");
    fill(changes, subject, open);
    Heading heading = new Heading(texts.get("inspector.changes"));
    VBox content = new VBox(title, facts, heading, changes);
    if (cut) {
      Label when = new Label(texts.get("inspector.power-cut"));
      when.setId("inspector-power-cut");
      when.getStyleClass().add("fact-name");
      content.getChildren().add(1, when);
      heading.show(texts.get("inspector.changes.run"));
    }
    return content;
  }

  /// Looks through the whole run, aside: it may be long.
  private void fill(VBox changes, Subject subject, State.Open open) {
    session
        .jobs()
        .start(
            texts.get("inspector.searching"),
            progress -> Changes.of(open.history(), world -> Sightings.of(subject, world), progress),
            found -> list(changes, found, open));
  }

  private void list(VBox changes, List<Moment> found, State.Open open) {
    for (Moment moment : found) {
      Hyperlink link =
          new Hyperlink(
              texts.get(
                  "inspector.change",
                  Map.of("step", moment.step(), "what", title(open.history(), moment))));
      link.setId("change-" + moment.step());
      link.setOnAction(_ -> session.jump(moment));
      changes.getChildren().add(link);
    }
    if (found.isEmpty()) {
      changes.getChildren().add(new Label(texts.get("inspector.never")));
    }
  }

  private static String title(History history, Moment moment) {
    World before = history.within(moment.step(), moment.event() - 1);
    Narration told =
        history
            .mechanism()
            .tell(
                before,
                history.step(moment.step()).events().get(moment.event() - 1),
                history.at(moment));
    return told.title();
  }
}
