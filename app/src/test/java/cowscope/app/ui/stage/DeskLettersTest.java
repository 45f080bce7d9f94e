package cowscope.app.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.diagram.Runs;
import cowscope.app.export.Toolkit;
import cowscope.app.ui.theme.Theme;
import cowscope.history.History;
import cowscope.scenario.Library;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Trees, volumes and layers are read without zooming.
class DeskLettersTest {
  private static final double READABLE = 10;

  /// The stage where the window is 1280 wide and 800 high, and 1920 and 1080.
  private static final List<double[]> STAGES =
      List.of(new double[] {720, 625}, new double[] {1360, 905});

  static Stream<Named<History>> runs() {
    Set<String> mechanisms = Set.of("storage", "volumes", "layers");
    Stream<Named<History>> bundled =
        Library.entries().stream()
            .filter(entry -> mechanisms.contains(entry.mechanism()))
            .map(entry -> Named.of(entry.name(), Runs.bundled(entry)));
    return Stream.concat(bundled, Stream.of(Named.of("sixty nodes", Runs.sixtyNodes())));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void letters_have_10_pixels_at_least_and_nothing_is_cut_off(History history) {
    Toolkit.startWithoutDisplay();
    for (double[] size : STAGES) {
      StagePane stage = Toolkit.run(StagePane::new);
      Scene scene = Toolkit.run(() -> new Scene(stage, size[0], size[1]));
      for (int step : new int[] {history.size() / 2, history.size()}) {
        Toolkit.run(() -> shown(stage, scene, history, step));
        assertThat(Toolkit.run(() -> ShownLetters.texts(scene.getRoot())))
            .as("step %d on %.0f pixels", step, size[0])
            .isNotEmpty()
            .allSatisfy(DeskLettersTest::readable);
      }
    }
  }

  private static void readable(Text text) {
    assertThat(ShownLetters.height(text)).as(text.getText()).isGreaterThanOrEqualTo(READABLE);
    assertThat(text.getText()).doesNotEndWith("…");
  }

  private static Void shown(StagePane stage, Scene scene, History history, int step) {
    Theme.LIGHT.applyTo(scene);
    stage.show(history, history.endOf(step), Motion.NONE, () -> {});
    return ShownLetters.settled(scene);
  }
}
