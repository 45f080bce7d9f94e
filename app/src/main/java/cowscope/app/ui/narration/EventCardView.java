package cowscope.app.ui.narration;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One event: its number, its sentence, and why it happened.
final class EventCardView extends HBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");

  private final EventCard card;

  /// Why it happened, and what does it in the real system; it comes when the event has happened.
  private final TextFlow more = new TextFlow();

  EventCardView(EventCard card, Runnable jump) {
    this.card = card;
    setId("event-" + card.number());
    getStyleClass()
        .addAll("event-card", "tone-" + card.tone().name().toLowerCase(java.util.Locale.ROOT));
    Label number = new Label(Integer.toString(card.number()));
    number.getStyleClass().add("event-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    Label title = wrapped(card.title(), "event-title");
    VBox text = new VBox(title, more);
    if (!card.detail().isEmpty()) {
      more.getChildren().add(text(card.detail() + " ", "event-detail"));
    }
    if (card.source() != null) {
      more.getChildren().add(text(card.source(), "event-source"));
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(number, text);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(card.number() + " " + card.title());
    addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> jump.run());
  }

  /// Shows how many of the events have happened.
  void mark(int happened) {
    pseudoClassStateChanged(CURRENT, card.number() == happened);
    boolean later = card.number() > happened;
    pseudoClassStateChanged(LATER, later);
    more.setVisible(!later && !more.getChildren().isEmpty());
    more.setManaged(more.isVisible());
  }

  /// Puts a link under the event, which is there once the event has happened.
  void offer(String label, Runnable open) {
    Hyperlink link = new Hyperlink(label);
    link.setId("offer-" + card.number());
    link.setOnAction(_ -> open.run());
    more.getChildren().addAll(new Text("\n"), link);
  }

  private static Text text(String words, String styleClass) {
    Text text = new Text(words);
    text.getStyleClass().add(styleClass);
    return text;
  }

  private static Label wrapped(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
