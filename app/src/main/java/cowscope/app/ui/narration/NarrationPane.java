package cowscope.app.ui.narration;

import cowscope.app.session.Continued;
import cowscope.app.session.Granularity;
import cowscope.app.session.Job;
import cowscope.app.session.PowerCut;
import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.session.Weight;
import cowscope.app.ui.text.Amounts;
import cowscope.app.ui.text.Heading;
import cowscope.app.ui.text.Texts;
import cowscope.app.ui.text.Words;
import cowscope.event.Effort;
import cowscope.history.Moment;
import cowscope.history.Step;
import cowscope.scenario.Ask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What happens in the step where one stands, event by event, in words; and the totals so far. A
/// click on an event goes to it.
public final class NarrationPane extends VBox {
  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

  /// Where there is room for fewer lines than this, the totals take less of it.
  private static final double LOW_BELOW = 48;

  /// Where there is room for still fewer, all is scrolled.
  private static final double SCROLLED_BELOW = 24;

  private final Session session;
  private final Texts texts;
  private final Heading title = new Heading();
  private final VBox content = new VBox();
  private final VBox scrolled = new VBox(content);
  private final ScrollPane scroll = new ScrollPane(scrolled);
  private final VBox pending = new VBox();
  private final TotalsView totals;
  private final List<EventCardView> cards = new ArrayList<>();
  private @Nullable NarrationModel model;

  /// What happens in a step of a million pages is put into words aside.
  private @Nullable Job telling;

  private State.@Nullable Open shown;

  public NarrationPane(Session session, Texts texts) {
    this.session = session;
    this.texts = texts;
    setId("narration");
    getStyleClass().addAll("pane", "narration-pane");
    title.setId("narration-title");
    content.getStyleClass().add("narration-content");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    setVgrow(scroll, Priority.ALWAYS);
    totals = new TotalsView();
    getChildren().addAll(title, scroll, pending, totals);
    heightProperty()
        .subscribe(height -> pseudoClassStateChanged(LOW, height.doubleValue() < LOW_BELOW * em()));
    heightProperty().subscribe(height -> fold(height.doubleValue() < SCROLLED_BELOW * em()));
    session.stateProperty().subscribe(this::show);
    session.aside().powerCutProperty().addListener((_, _, cut) -> show(cut));
  }

  /// Question and totals stand below what happens, or are the last of what one scrolls through.
  private void fold(boolean low) {
    VBox home = low ? scrolled : this;
    if (totals.getParent() != home) {
      getChildren().removeAll(pending, totals);
      scrolled.getChildren().removeAll(pending, totals);
      home.getChildren().addAll(pending, totals);
    }
  }

  private void show(@Nullable PowerCut cut) {
    State.Open open = session.open();
    hush();
    model = null;
    if (cut == null) {
      show(session.state());
    } else if (open != null) {
      title.show(texts.get("aside.power-cut"));
      cards.clear();
      content.getChildren().setAll(new PowerCutView(cut, open, texts, session.aside()::leave));
      pending.getChildren().clear();
      scroll.setVvalue(0);
      showTotals(open);
    }
  }

  /// The blocks in use of the world that is looked at, and what the run cost up to here.
  private void showTotals(State.Open open) {
    boolean cut = session.aside().powerCutProperty().get() != null;
    Words words = new Words(open.history().mechanism(), texts);
    totals.show(
        texts.get(cut ? "narration.so-far.power-cut" : "narration.so-far"),
        new Totals(words).of(open, session.aside().world(open)));
  }

  private double em() {
    return title.getFont().getSize();
  }

  /// Drops what is still being put into words.
  private void hush() {
    if (telling != null) {
      telling.cancel();
    }
  }

  private void show(State state) {
    hush();
    if (!(state instanceof State.Open open)) {
      content.getChildren().clear();
      model = null;
      shown = null;
      return;
    }
    if (session.underway()) {
      return;
    }
    Step step = open.step();
    if (step == null) {
      showStart(open);
    } else {
      showStep(open, step);
    }
    showPending(open);
    showTotals(open);
  }

  /// Before the first step the author's `about` tells what this is for.
  private void showStart(State.Open open) {
    model = null;
    cards.clear();
    title.show(texts.get("narration.start"));
    content.getChildren().clear();
    String about = open.run().scenario().about();
    if (about != null) {
      content.getChildren().add(wrapped(about, "caption"));
    }
    content
        .getChildren()
        .add(
            wrapped(
                texts.get(
                    open.run().scenario().steps().isEmpty()
                        ? "narration.empty"
                        : "narration.begin"),
                "hint"));
  }

  private void showStep(State.Open open, Step step) {
    if (model != null && fits(model, open)) {
      mark(open);
    } else if (Weight.heavy(open.world())) {
      telling =
          session
              .jobs()
              .start(
                  open.run().source().name(),
                  _ -> NarrationModel.of(open, step),
                  told -> tell(open, told));
    } else {
      tell(open, NarrationModel.of(open, step));
    }
  }

  private void tell(State.Open open, NarrationModel told) {
    NarrationModel before = model;
    model = told;
    if (before == null || !told.readsLike(before)) {
      build(open, told);
    }
    title.show(texts.get("narration.title", Map.of("step", told.step())));
    mark(open);
  }

  private void mark(State.Open open) {
    shown = open;
    int happened = open.moment().event();
    for (EventCardView card : cards) {
      card.mark(happened);
    }
    reveal(happened);
  }

  /// A step's question is put when the step before it is over.
  private void showPending(State.Open open) {
    pending.getChildren().clear();
    int next = open.moment().step() + 1;
    boolean over = open.moment().equals(open.history().endOf(open.moment().step()));
    if (over && next <= open.history().size()) {
      Ask ask = open.run().scenario().steps().get(next - 1).ask();
      if (ask != null) {
        pending.getChildren().add(new QuestionView(ask, open, next, texts));
      }
    }
  }

  private boolean fits(NarrationModel old, State.Open open) {
    return shown != null
        && shown.track() == open.track()
        && shown.run().scenario() == open.run().scenario()
        && old.step() == open.moment().step()
        && old.covers(open.moment().event());
  }

  private void build(State.Open open, NarrationModel told) {
    List<Node> nodes = new ArrayList<>();
    if (told.say() != null) {
      nodes.add(wrapped(told.say(), "caption"));
    }
    String effort = effort(open, open.history().step(told.step()));
    if (effort != null) {
      Label label = wrapped(effort, "effort");
      label.setId("step-effort");
      nodes.add(label);
    }
    ExpectView expected = ExpectView.of(open, told.step(), texts);
    if (expected != null && !expected.good()) {
      nodes.add(expected);
    }
    cards.clear();
    for (EventCard card : told.cards()) {
      EventCardView view = new EventCardView(card, () -> jump(card.number()));
      if (!card.script().isEmpty()) {
        Words words = new Words(open.history().mechanism(), texts);
        view.offer(words.get("script.open"), () -> goOn(open, told.step(), card.script(), words));
      }
      cards.add(view);
    }
    nodes.addAll(cards);
    if (told.events() == 0) {
      nodes.add(wrapped(texts.get("narration.nothing"), "hint"));
    }
    if (told.events() > told.cards().size()) {
      nodes.add(pager(told));
    }
    String learn = new Words(open.history().mechanism(), texts).find("learn");
    if (learn != null) {
      nodes.add(wrapped(learn, "learn"));
    }
    if (expected != null && expected.good()) {
      nodes.add(expected);
    }
    if (told.ask() != null) {
      nodes.add(new QuestionView(told.ask(), open, told.step(), texts));
    }
    content.getChildren().setAll(nodes);
    scroll.setVvalue(0);
  }

  private void jump(int event) {
    if (model != null) {
      session.jump(new Moment(model.step(), event));
    }
  }

  private void goOn(State.Open open, int step, String script, Words words) {
    String before = open.run().scenario().title();
    String changed = words.get("script.title", Map.of("title", before));
    session.adopt(changed, Continued.before(step, open, script, changed));
  }

  /// What the step writes beside what it was asked to change, or null where it writes nothing.
  private @Nullable String effort(State.Open open, Step step) {
    Effort effort = Effort.of(step.events());
    Map<String, String> figures =
        Map.of(
            "asked", Amounts.bytes(effort.asked()),
            "written", Amounts.bytes(effort.written()),
            "copied", Amounts.bytes(effort.copied()));
    if (effort.written() > 0 && new Words(open.history().mechanism(), texts).tellsWritten()) {
      return texts.get(
          effort.asked() > 0 ? "narration.effort" : "narration.effort.unasked", figures);
    }
    return effort.copied() > 0 ? texts.get("narration.copied", figures) : null;
  }

  private Node pager(NarrationModel told) {
    int last = told.first() + told.cards().size() - 1;
    Label where =
        new Label(
            texts.get(
                "narration.page",
                Map.of("first", told.first(), "last", last, "events", told.events())));
    where.getStyleClass().add("hint");
    Button earlier = jumper("narration.earlier", told.first() - 1);
    earlier.setDisable(told.first() == 1);
    Button later = jumper("narration.later", last + 1);
    later.setDisable(last == told.events());
    HBox line = new HBox(where, earlier, later);
    line.getStyleClass().add("pager");
    return line;
  }

  private Button jumper(String key, int event) {
    Button button = new Button(texts.get(key));
    button.setOnAction(_ -> jump(event));
    return button;
  }

  /// Scrolls only when the card of the event is not in sight. Who goes step by step reads from the
  /// top.
  private void reveal(int happened) {
    if (session.granularityProperty().get() == Granularity.STEP) {
      return;
    }
    cards.stream()
        .filter(card -> card.getId().equals("event-" + happened))
        .findFirst()
        .ifPresent(card -> Reveal.in(scroll, card));
  }

  private static Label wrapped(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
