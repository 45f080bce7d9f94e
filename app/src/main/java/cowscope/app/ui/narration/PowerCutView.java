package cowscope.app.ui.narration;

import cowscope.app.session.PowerCut;
import cowscope.app.session.PowerCut.Difference;
import cowscope.app.session.State;
import cowscope.app.ui.text.Texts;
import cowscope.event.Event;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Narration;
import cowscope.world.World;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a power cut at this moment would leave, in words: what becomes of the step, what reads
/// differently, and what happens until the system is up again.
final class PowerCutView extends VBox {
  /// Of more places only so many are listed.
  private static final int LISTED = 12;

  /// Of more events only so many are told.
  private static final int TOLD = 60;

  private final Texts texts;

  PowerCutView(PowerCut cut, State.Open open, Texts texts, Runnable leave) {
    this.texts = texts;
    setId("power-cut");
    getStyleClass().add("power-cut");
    Button back = new Button(texts.get("aside.leave"));
    back.setId("leave-aside");
    back.setOnAction(_ -> leave.run());
    getChildren().addAll(line(when(cut, open), "hint"), line(verdict(cut), "caption"));
    differences(cut.changes());
    getChildren().add(back);
    events(cut, open.history().mechanism());
  }

  private String when(PowerCut cut, State.Open open) {
    int step = cut.moment().step();
    if (step == 0) {
      return texts.get("aside.power-cut.at-start");
    }
    int events = open.history().step(step).events().size();
    Map<String, Integer> figures =
        Map.of("event", cut.moment().event(), "events", events, "step", step);
    return texts.get("aside.power-cut.when", figures);
  }

  private String verdict(PowerCut cut) {
    return switch (cut.verdict()) {
      case NONE_OF_IT -> texts.get("aside.power-cut.none");
      case ALL_OF_IT -> texts.get("aside.power-cut.all");
      case TORN -> texts.get("aside.power-cut.torn");
    };
  }

  private void differences(List<Difference> differences) {
    if (differences.isEmpty()) {
      getChildren().add(line(texts.get("aside.power-cut.same"), "hint"));
    }
    for (Difference difference : differences.subList(0, Math.min(LISTED, differences.size()))) {
      String before = difference.before();
      String after = difference.after();
      String was = before == null ? texts.get("aside.not-there") : before;
      String is = after == null ? texts.get("aside.not-there") : after;
      getChildren().add(line(difference.slot() + ": " + was + " → " + is, "code"));
    }
    int more = differences.size() - LISTED;
    if (more > 0) {
      getChildren().add(line(texts.get("aside.more", Map.of("count", more)), "hint"));
    }
  }

  private void events(PowerCut cut, Mechanism mechanism) {
    World world = cut.before();
    for (int i = 0; i < Math.min(TOLD, cut.events().size()); i++) {
      Event event = cut.events().get(i);
      World after = world.evolve(event);
      Narration told = mechanism.tell(world, event, after);
      EventCard card =
          new EventCard(
              i + 1, told.title(), told.detail(), told.source(), "", NarrationModel.tone(event));
      EventCardView view = new EventCardView(card, () -> {});
      view.mark(cut.events().size() + 1);
      getChildren().add(view);
      world = after;
    }
  }

  private static Label line(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
