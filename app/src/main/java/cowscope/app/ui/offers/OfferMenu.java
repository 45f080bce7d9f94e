package cowscope.app.ui.offers;

import cowscope.app.diagram.Subject;
import cowscope.app.session.Session;
import cowscope.app.session.State;
import cowscope.app.session.Typing;
import cowscope.app.session.offer.Offer;
import cowscope.app.session.offer.Offers;
import cowscope.app.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Offers just the commands that make sense for what one points at, filled in. The chosen one
/// becomes the step after the one where one stands.
public final class OfferMenu {
  private final Session session;
  private final Consumer<String> type;
  private final Texts texts;
  private final InPlace inPlace;
  private @Nullable ContextMenu shown;

  /// @param type puts a command where it can be changed before it runs
  public OfferMenu(Session session, Consumer<String> type, Texts texts) {
    this.session = session;
    this.type = type;
    this.texts = texts;
    this.inPlace = new InPlace(session, texts);
  }

  /// What can be done to `subject`, or on an empty place.
  public void offer(@Nullable Subject subject, Node anchor, double x, double y) {
    find(
        offers -> subject == null ? offers.anywhere() : offers.on(subject),
        found -> show(found, anchor, x, y));
  }

  /// What can be made of a thing that was dragged: together with what it was dropped on, or of
  /// itself.
  public void drop(Subject dragged, @Nullable Subject target, Node anchor, double x, double y) {
    find(
        offers -> {
          List<Offer> both = target == null ? List.of() : offers.between(dragged, target);
          return both.isEmpty() ? offers.from(dragged) : both;
        },
        found -> show(found, anchor, x, y));
  }

  /// Puts a value into a slot, typed in its place.
  public void write(Subject subject, Node anchor) {
    find(
        offers -> Stream.ofNullable(offers.writing(subject)).toList(),
        found -> {
          if (!found.isEmpty()) {
            inPlace.open(subject, found.getFirst(), anchor);
          }
        });
  }

  /// Looks aside: in a large world it may take a while.
  private void find(Function<Offers, List<Offer>> look, Consumer<List<Offer>> then) {
    Typing typing = session.editing().typing();
    State.Open open = session.open();
    if (typing != null && open != null) {
      Offers offers =
          new Offers(
              typing.script().mechanism(),
              typing.grammar(),
              open.run().onWrite().history().start(),
              typing.world());
      session.jobs().start(texts.get("offers.searching"), _ -> look.apply(offers), then);
    }
  }

  private void show(List<Offer> found, Node anchor, double x, double y) {
    if (shown != null) {
      shown.hide();
    }
    ContextMenu menu = new ContextMenu();
    menu.setId("offers");
    menu.getStyleClass().add("offers");
    found.forEach(offer -> menu.getItems().add(item(offer, menu.getItems().size() + 1)));
    if (found.isEmpty()) {
      MenuItem nothing = plain("offers.nothing");
      nothing.setDisable(true);
      menu.getItems().add(nothing);
    }
    menu.getItems().add(new SeparatorMenuItem());
    MenuItem other = plain("offers.other");
    other.setOnAction(_ -> type.accept(""));
    menu.getItems().add(other);
    shown = menu;
    menu.show(anchor, x, y);
  }

  /// With its words where the commands have theirs, so that all begin at one edge.
  private MenuItem plain(String key) {
    MenuItem item = new MenuItem();
    item.setGraphic(new Label(texts.get(key)));
    return item;
  }

  private MenuItem item(Offer offer, int number) {
    Label text = new Label(offer.text());
    text.getStyleClass().addAll("code", "offer-text");
    Label help = new Label(offer.help());
    help.getStyleClass().add("offer-help");
    MenuItem item = new MenuItem();
    item.setId("offer-" + number);
    item.setGraphic(new VBox(text, help));
    item.setOnAction(_ -> session.editing().run(offer.text()));
    return item;
  }
}
