package cowscope.app.ui.offers;

import cowscope.app.diagram.Subject;
import cowscope.app.session.Session;
import cowscope.app.session.Typing;
import cowscope.app.session.offer.Offer;
import cowscope.app.ui.text.Texts;
import cowscope.scenario.Mistake;
import cowscope.world.World;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/// A field over a slot: what is typed there is written into it.
final class InPlace {
  private final Session session;
  private final Texts texts;
  private @Nullable Popup shown;

  InPlace(Session session, Texts texts) {
    this.session = session;
    this.texts = texts;
    session.stateProperty().addListener((_, _, _) -> close());
  }

  void open(Subject subject, Offer offer, Node anchor) {
    close();
    TextField field = new TextField(value(subject));
    field.setId("in-place");
    field.getStyleClass().add("code");
    field.setAccessibleText(texts.get("offers.value"));
    Label told = new Label(offer.with(offer.free().getFirst(), "…"));
    told.getStyleClass().addAll("code", "in-place-told");
    VBox box = new VBox(field, told);
    box.getStyleClass().add("in-place");
    field.textProperty().subscribe(text -> told.setText(offer.with(offer.free().getFirst(), text)));
    Popup popup = new Popup();
    popup.setAutoHide(true);
    popup.getContent().add(box);
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            run(offer.with(offer.free().getFirst(), field.getText()), told);
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
    Bounds bounds = anchor.localToScreen(anchor.getLayoutBounds());
    box.setMinWidth(bounds.getWidth());
    popup.show(anchor, bounds.getMinX(), bounds.getMinY());
    shown = popup;
    field.requestFocus();
    field.selectAll();
  }

  private void run(String command, Label told) {
    Mistake mistake = session.editing().run(command);
    if (mistake != null) {
      told.setText(mistake.reason());
    }
  }

  private void close() {
    if (shown != null) {
      shown.hide();
      shown = null;
    }
  }

  /// What a read would see now.
  private String value(Subject subject) {
    Typing typing = session.editing().typing();
    if (typing == null || !(subject instanceof Subject.OfSlots slots)) {
      return "";
    }
    World shownWorld = typing.script().mechanism().shown(typing.world());
    String seen = typing.script().mechanism().peek(shownWorld, slots.first());
    return seen == null ? "" : seen;
  }
}
