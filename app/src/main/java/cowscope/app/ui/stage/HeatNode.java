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

/// Too much to draw each as a box: a dot for each, painted into pixels, and only where something
/// changed since the last time.
final class HeatNode extends Region {
  private static final StyleablePropertyFactory<HeatNode> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  /// A dot of a small map has a line around it; the line takes one pixel of so many.
  private static final int FRAMED = 6;

  private final List<StyleableProperty<Color>> colours =
      Arrays.stream(Cell.Look.values())
          .map(look ->
              FACTORY.createStyleableColorProperty(
                  this, look.word(), "-cow-heat-" + look.word(), node -> node.colour(look)))
          .toList();

  private final int count;
  private final int columns;

  /// How many pixels a side each dot has.
  private final int scale;

  private final int[] pixels;
  private final byte[] looks;
  private final int[] tally = new int[Cell.Look.values().length];
  private final int[] painted = new int[Cell.Look.values().length];
  private final PixelBuffer<IntBuffer> buffer;
  private final IntFunction<Subject> subjects;
  private @Nullable Dots shown;
  private int top = Integer.MAX_VALUE;
  private int bottom = -1;

  HeatNode(Box area, int count, int columns, IntFunction<Subject> subjects) {
    this.subjects = subjects;
    getStyleClass().add("heat");
    setManaged(false);
    this.count = count;
    this.columns = columns;
    int lines = Math.ceilDiv(count, columns);
    scale = Math.max(1, (int) Math.ceil(area.width() / columns));
    pixels = new int[columns * scale * lines * scale];
    looks = new byte[count];
    buffer =
        new PixelBuffer<>(
            columns * scale,
            lines * scale,
            IntBuffer.wrap(pixels),
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

  /// Paints what is different from what was shown before.
  void show(Dots dots) {
    Dots before = shown;
    shown = dots;
    if (before == null || !dots.forEachChange(before, this::dot)) {
      Arrays.fill(looks, (byte) 0);
      Arrays.fill(tally, 0);
      tally[0] = count;
      dots.forEach(this::look);
      paintAll();
    }
    flush();
    setAccessibleText(spoken());
  }

  private void look(int index, Cell.Look look) {
    if (index < count) {
      tally[looks[index]]--;
      looks[index] = (byte) look.ordinal();
      tally[looks[index]]++;
    }
  }

  private void dot(int index, Cell.Look look) {
    if (index < count) {
      look(index, look);
      paint(index);
    }
  }

  private void paintAll() {
    for (int index = 0; index < count; index++) {
      paint(index);
    }
  }

  private void paint(int index) {
    int line = index / columns;
    top = Math.min(top, line);
    bottom = Math.max(bottom, line);
    int colour = painted[looks[index]];
    if (scale == 1) {
      // A million dots are painted within a frame or two only if each is one assignment.
      pixels[index] = colour;
      return;
    }
    int width = columns * scale;
    int start = line * scale * width + index % columns * scale;
    int side = scale >= FRAMED ? scale - 1 : scale;
    for (int y = 0; y < side; y++) {
      Arrays.fill(pixels, start + y * width, start + y * width + side, colour);
    }
  }

  /// Only the lines that were painted go to the screen.
  private void flush() {
    if (top <= bottom) {
      int from = top * scale;
      int to = (bottom + 1) * scale;
      buffer.updateBuffer(all -> new Rectangle2D(0, from, all.getWidth(), to - from));
    }
    top = Integer.MAX_VALUE;
    bottom = -1;
  }

  private String spoken() {
    StringBuilder text = new StringBuilder(String.format("%,d", count));
    for (Cell.Look look : Cell.Look.values()) {
      if (tally[look.ordinal()] > 0) {
        text.append(String.format(", %,d %s", tally[look.ordinal()], look.word()));
      }
    }
    return text.toString();
  }

  /// The style sheet may have changed; colours are pixels here, so all is painted again.
  @Override
  protected void layoutChildren() {
    boolean changed = false;
    for (Cell.Look look : Cell.Look.values()) {
      int argb = argb(colour(look).getValue());
      changed |= painted[look.ordinal()] != argb;
      painted[look.ordinal()] = argb;
    }
    if (changed) {
      paintAll();
      flush();
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
