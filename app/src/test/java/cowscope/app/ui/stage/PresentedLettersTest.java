package cowscope.app.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.diagram.Runs;
import cowscope.app.export.Toolkit;
import cowscope.app.ui.theme.Theme;
import cowscope.history.History;
import cowscope.scenario.Library;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PresentedLettersTest {
  private static final double ROUNDING = 0.05;

  /// Two of each mechanism, few and many things.
  static Stream<Library.Entry> some() {
    List<String> names =
        List.of(
            "fork",
            "background-save",
            "leaking",
            "php-nested-arrays",
            "lost-update",
            "two-writers",
            "snapshot-one-root",
            "one-byte",
            "two-snapshots-pay-twice",
            "wear-levelling",
            "whiteout",
            "thirty-containers");
    return Library.entries().stream().filter(entry -> names.contains(entry.name()));
  }

  @ParameterizedTest
  @MethodSource("some")
  void letters_have_24_pixels_at_least_and_values_32(Library.Entry entry) {
    Toolkit.startWithoutDisplay();
    History history = Runs.bundled(entry);
    StagePane stage = Toolkit.run(StagePane::new);
    // What a screen of 1920 times 1080 has above the command and its caption.
    Scene scene = Toolkit.run(() -> new Scene(stage, 1920, 920));
    Toolkit.run(() -> presented(stage, scene, history));
    Toolkit.run(() -> ShownLetters.settled(scene));

    for (Text text : Toolkit.run(() -> ShownLetters.texts(scene.getRoot()))) {
      double height = ShownLetters.height(text);
      double least = text.getStyleClass().contains("cell-value") ? 32 : 24;
      assertThat(height).as(text.getText()).isGreaterThanOrEqualTo(least - ROUNDING);
    }
  }

  private static Void presented(StagePane stage, Scene scene, History history) {
    Theme.LIGHT.applyTo(scene);
    stage.present(24);
    stage.show(history, history.endOf(history.size() / 2), Motion.NONE, () -> {});
    return ShownLetters.settled(scene);
  }
}
