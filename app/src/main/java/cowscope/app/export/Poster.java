package cowscope.app.export;

import cowscope.app.ui.stage.Motion;
import cowscope.app.ui.stage.StagePane;
import cowscope.mechanism.Narration;
import java.awt.image.BufferedImage;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A stage with title, step and narration around it, so that a picture stands alone.
final class Poster {
  private final Label step = new Label();
  private final Label command = new Label();
  private final Label headline = new Label();
  private final Label detail = new Label();
  private final StagePane stage = new StagePane();
  private final Scene scene;

  Poster(Plate plate, int width, int height) {
    scene = new Scene(root(plate.title()), width, height);
    plate.theme().applyTo(scene);
    String sheet = Objects.requireNonNull(Poster.class.getResource("poster.css")).toExternalForm();
    scene.getStylesheets().add(sheet);
  }

  private BorderPane root(String title) {
    Label name = new Label(title);
    name.getStyleClass().add("poster-title");
    step.getStyleClass().add("poster-step");
    command.getStyleClass().addAll("poster-command", "code");
    headline.getStyleClass().add("poster-headline");
    detail.getStyleClass().add("poster-detail");
    detail.setWrapText(true);
    detail.setMinHeight(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(name, space, command, step);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("poster-head");
    VBox foot = new VBox(headline, detail);
    foot.getStyleClass().add("poster-foot");
    BorderPane root = new BorderPane(stage, head, null, foot, null);
    root.getStyleClass().add("poster");
    return root;
  }

  /// The picture of a moment.
  BufferedImage image(Plate plate) {
    step.setText(plate.step());
    command.setText(plate.command());
    Narration narration = plate.narration();
    headline.setText(narration.title());
    detail.setText(narration.detail());
    stage.show(plate.history(), plate.moment(), Motion.NONE, () -> {});
    stage.say(plate.moment().step(), plate.command());
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return image(scene.snapshot(null));
  }

  static BufferedImage image(WritableImage drawn) {
    int width = (int) drawn.getWidth();
    int height = (int) drawn.getHeight();
    int[] pixels = new int[width * height];
    drawn
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }
}
