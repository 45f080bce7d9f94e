package cowscope.app.ui.transport;

import cowscope.app.session.Playback;
import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.action.ActionControls;
import cowscope.app.ui.text.Texts;
import cowscope.app.ui.text.Words;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The bar on top: what is open, the ways to move, where one stands, and the menus. What does not
/// fit into a narrow window is left out; the menus have it all.
public final class TransportBar extends StackPane {
  private static final PseudoClass UNSAVED = PseudoClass.getPseudoClass("unsaved");
  private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");

  private final Texts texts;
  private final ActionControls controls;
  private final Label title = styled("transport-title");
  private final Label mechanism = styled("chip");
  private final Label step = styled("position-step");
  private final Label rest = styled("position-rest");
  private final List<Node> whenOpen;
  private final FittingLine line;

  public TransportBar(
      Session session, Playback playback, ActionControls controls, Menus menus, Texts texts) {
    this.texts = texts;
    this.controls = controls;
    setId("transport");
    getStyleClass().add("transport");
    Button logo = controls.textButton(Action.LIBRARY);
    logo.setText(texts.get("transport.logo"));
    logo.getStyleClass().add("logo");
    title.setId("title");
    mechanism.setId("mechanism");
    step.setId("position");
    rest.setId("position-rest");
    Node buttons = buttons(playback);
    Node position = new HBox(step, rest);
    Node granularity = segments(Action.BY_STEP, Action.BY_EVENT);
    Node policy = segments(Action.ON_WRITE, Action.EAGER, Action.SIDE_BY_SIDE);
    Node present = controls.keyButton(Action.PRESENT);
    Node export = menus.export();
    Node all = menus.all();
    whenOpen = List.of(mechanism, buttons, position, granularity, policy, present, export);
    line =
        new FittingLine(
            List.of(
                logo,
                title,
                mechanism,
                buttons,
                position,
                granularity,
                policy,
                present,
                export,
                all),
            title,
            List.of(mechanism, export, present, granularity, policy, position),
            Set.of(buttons, policy, all));
    getChildren().add(line);
    session.stateProperty().subscribe(this::show);
    session
        .editing()
        .unsavedProperty()
        .subscribe(unsaved -> {
          title.pseudoClassStateChanged(UNSAVED, unsaved);
          title.setGraphic(unsaved ? new Label("•") : null);
          line.requestLayout();
        });
  }

  private void show(State state) {
    for (Node node : whenOpen) {
      line.want(node, state instanceof State.Open);
    }
    switch (state) {
      case State.Closed _ -> title.setText(texts.get("window.title"));
      case State.Broken(var source, _) -> title.setText(source.name());
      case State.Open open -> {
        title.setText(open.run().scenario().title());
        mechanism.setText(new Words(open.history().mechanism(), texts).get("name"));
        Position position = Position.of(open, texts);
        step.setText(position.step());
        rest.setText(position.rest());
      }
    }
    line.requestLayout();
  }

  private HBox buttons(Playback playback) {
    Button play = controls.iconButton(Action.PLAY);
    play.getStyleClass().add("play");
    FontIcon icon = new FontIcon(MaterialDesignP.PLAY);
    play.setGraphic(icon);
    playback
        .playingProperty()
        .subscribe(playing -> {
          play.pseudoClassStateChanged(PLAYING, playing);
          icon.setIconCode(playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
          play.setAccessibleText(texts.get(playing ? "transport.pause" : "action.play"));
        });
    HBox box =
        new HBox(
            controls.iconButton(Action.START),
            controls.iconButton(Action.BACK),
            play,
            controls.iconButton(Action.NEXT),
            controls.iconButton(Action.END));
    box.getStyleClass().add("transport-buttons");
    return box;
  }

  private SegmentedButton segments(Action... actions) {
    SegmentedButton segments = new SegmentedButton();
    // The actions say which one is chosen; a group would choose by itself.
    segments.setToggleGroup(null);
    for (Action action : actions) {
      segments.getButtons().add(controls.choice(action));
    }
    return segments;
  }

  private static Label styled(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }
}
