package cowscope.app.ui.narration;

import cowscope.app.session.State;
import cowscope.app.ui.text.Texts;
import cowscope.mechanism.Policy;
import cowscope.scenario.Expect;
import cowscope.scenario.Failure;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the author expects of a step: that it holds, or what is instead.
final class ExpectView extends VBox {

  private final boolean good;

  private ExpectView(int number, List<Failure> failures, Texts texts) {
    setId("expected-" + number);
    good = failures.isEmpty();
    getStyleClass().addAll("expected", good ? "expected-good" : "expected-bad");
    String key = good ? "narration.expected-good" : "narration.expected-bad";
    getChildren().add(line(texts.get(key, Map.of("count", failures.size())), "expected-title"));
    for (Failure failure : failures) {
      getChildren().add(line(failure.message(), "expected-line"));
    }
  }

  /// Null where nothing is expected, or where one looks at the eager run, which costs more.
  static @Nullable ExpectView of(State.Open open, int number, Texts texts) {
    Expect expect = open.run().scenario().steps().get(number - 1).expect();
    return expect == null || open.policy() == Policy.EAGER
        ? null
        : new ExpectView(number, open.run().failures(number), texts);
  }

  /// Whether all of it holds.
  boolean good() {
    return good;
  }

  private static Label line(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
