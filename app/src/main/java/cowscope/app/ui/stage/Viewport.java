package cowscope.app.ui.stage;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.jspecify.annotations.Nullable;

/// Shows a picture as large as it fits, until someone zooms or drags.
final class Viewport extends Region {
  private static final double STEP = 1.25;
  private static final double LARGEST = 8;

  /// A small picture is not blown up further than this when it is fitted in.
  private static final double LARGEST_FIT = 2.4;

  private final Scale scale = new Scale(1, 1);
  private final Translate shift = new Translate();
  private final Rectangle clip = new Rectangle();
  private @Nullable Region content;
  private double largestFit = LARGEST_FIT;
  private boolean fitted = true;
  private Point2D grip = Point2D.ZERO;

  Viewport() {
    getStyleClass().add("viewport");
    setClip(clip);
    setOnScroll(this::wheel);
    setOnMousePressed(event -> grip = new Point2D(event.getX(), event.getY()));
    setOnMouseDragged(this::drag);
  }

  void setContent(Region picture) {
    content = picture;
    picture.getTransforms().setAll(shift, scale);
    getChildren().setAll(picture);
    requestLayout();
  }

  /// How far a small picture is blown up when it is fitted in; 0 for as on a desk.
  void fitUpTo(double factor) {
    largestFit = factor == 0 ? LARGEST_FIT : factor;
    requestLayout();
  }

  void zoomIn() {
    zoom(STEP, getWidth() / 2, getHeight() / 2);
  }

  void zoomOut() {
    zoom(1 / STEP, getWidth() / 2, getHeight() / 2);
  }

  void zoomToFit() {
    fitted = true;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    Region shown = content;
    if (shown == null) {
      return;
    }
    double width = shown.prefWidth(-1);
    double height = shown.prefHeight(-1);
    shown.resizeRelocate(0, 0, width, height);
    if (fitted) {
      double factor = fit(width, height);
      scale.setX(factor);
      scale.setY(factor);
      shift.setX(Math.max(0, (getWidth() - width * factor) / 2));
      shift.setY(Math.max(0, (getHeight() - height * factor) / 2));
    }
  }

  private double fit(double width, double height) {
    double fit = Math.min(getWidth() / width, getHeight() / height);
    return Math.clamp(fit, 0.05, largestFit);
  }

  private void wheel(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      zoom(Math.pow(STEP, event.getDeltaY() / 40), event.getX(), event.getY());
      event.consume();
    }
  }

  /// Around a point that stays where it is.
  private void zoom(double factor, double x, double y) {
    Region shown = content;
    if (shown == null) {
      return;
    }
    double least = fit(shown.prefWidth(-1), shown.prefHeight(-1)) / 2;
    double wanted = Math.clamp(scale.getX() * factor, Math.min(least, LARGEST), LARGEST);
    double real = wanted / scale.getX();
    shift.setX(x - (x - shift.getX()) * real);
    shift.setY(y - (y - shift.getY()) * real);
    scale.setX(wanted);
    scale.setY(wanted);
    fitted = false;
  }

  private void drag(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.MIDDLE) {
      shift.setX(shift.getX() + event.getX() - grip.getX());
      shift.setY(shift.getY() + event.getY() - grip.getY());
      grip = new Point2D(event.getX(), event.getY());
      fitted = false;
    }
  }

  /// Where a node's own point lies in this viewport.
  Point2D locate(Node node, double x, double y) {
    return sceneToLocal(node.localToScene(x, y));
  }
}
