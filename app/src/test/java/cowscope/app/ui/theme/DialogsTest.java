package cowscope.app.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class DialogsTest {
  @BeforeAll
  static void start() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void a_dialog_looks_like_the_window_below_it() {
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          Scene scene = new Scene(new StackPane());
          scene.getRoot().getStyleClass().add("text-large");
          Theme.DARK.applyTo(scene);
          Stage window = new Stage();
          window.setScene(scene);
          Dialog<Void> dialog = new Dialog<>();

          Dialogs.own(dialog, window);

          Scene above = dialog.getDialogPane().getScene();
          assertThat(above.getUserAgentStylesheet()).isEqualTo(Theme.DARK.userAgent());
          assertThat(above.getStylesheets()).containsAll(Theme.DARK.styleSheets());
          assertThat(dialog.getDialogPane().getStyleClass()).contains("text-large");
        });
  }
}
