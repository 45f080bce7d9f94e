package cowscope.app.ui.stage;

import cowscope.app.diagram.Box;
import cowscope.app.diagram.Cell;
import cowscope.app.diagram.Subject;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Too much to draw each as a box: a dot for each, painted into pixels. While they are worked out,
/// the picture before stays.
final class HeatNode extends Region {
  private static final StyleablePropertyFactory<HeatNode> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  private final List<StyleableProperty<Color>> colours =
      Arrays.stream(Cell.Look.values())
          .map(look ->
              FACTORY.createStyleableColorProperty(
                  this, look.word(), "-cow-heat-" + look.word(), node -> node.colour(look)))
          .toList();

  private final int count;
  private final int columns;

  private final Painter painter;
  private final HeatPixels pixels;
  private final PixelBuffer<IntBuffer> buffer;
  private final IntFunction<Subject> subjects;
  private int[] palette = new int[Cell.Look.values().length];
  private @Nullable Dots wanted;
  private boolean stale;
  private boolean busy;

  HeatNode(Box area, int count, int columns, IntFunction<Subject> subjects, Painter painter) {
    this.painter = painter;
    this.subjects = subjects;
    getStyleClass().add("heat");
    setManaged(false);
    this.count = count;
    this.columns = columns;
    pixels = new HeatPixels(count, columns, Math.max(1, (int) Math.ceil(area.width() / columns)));
    buffer =
        new PixelBuffer<>(
            pixels.width(),
            pixels.height(),
            IntBuffer.allocate(pixels.width() * pixels.height()),
            PixelFormat.getIntArgbPreInstance());
    ImageView view = new ImageView(new WritableImage(buffer));
    view.setFitWidth(area.width());
    view.setFitHeight(area.height());
    view.setMouseTransparent(true);
    getChildren().add(view);
    resizeRelocate(area.x(), area.y(), area.width(), area.height());
    colours.forEach(colour -> ((ObservableValue<?>) colour).subscribe(this::requestLayout));
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
  }

  private StyleableProperty<Color> colour(Cell.Look look) {
    return colours.get(look.ordinal());
  }

  /// What the dot at a point stands for, or null beside all dots.
  @Nullable Subject at(double x, double y) {
    int lines = Math.ceilDiv(count, columns);
    int column = (int) (x / getWidth() * columns);
    int line = (int) (y / getHeight() * lines);
    int index = line * columns + column;
    boolean inside = x >= 0 && y >= 0 && column < columns && index < count;
    return inside ? subjects.apply(index) : null;
  }

  /// Shows these dots as soon as they are painted.
  void show(Dots dots) {
    wanted = dots;
    paint();
  }

  /// Of what is wanted while something is being painted, only the last is painted after that.
  private void paint() {
    Dots dots = wanted;
    stale = true;
    if (dots != null && !busy) {
      busy = true;
      stale = false;
      int[] colours = palette;
      painter.paint(() -> pixels.paint(dots, colours), this::painted);
    }
  }

  /// Only the lines that were painted go to the screen.
  private void painted() {
    busy = false;
    int width = pixels.width();
    pixels.copyTo(
        buffer.getBuffer().array(),
        (from, to) -> buffer.updateBuffer(_ -> new Rectangle2D(0, from, width, to - from)));
    setAccessibleText(pixels.spoken());
    if (stale) {
      paint();
    }
  }

  /// The style sheet may have changed; colours are pixels here, so all is painted again.
  @Override
  protected void layoutChildren() {
    int[] now = new int[palette.length];
    for (Cell.Look look : Cell.Look.values()) {
      now[look.ordinal()] = argb(colour(look).getValue());
    }
    if (!Arrays.equals(palette, now)) {
      palette = now;
      paint();
    }
  }

  private static int argb(@Nullable Color color) {
    if (color == null || color.getOpacity() == 0) {
      return 0;
    }
    return 0xFF << 24
        | (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
