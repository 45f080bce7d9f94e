package cowscope.app.ui.stage;

import cowscope.app.diagram.Cell;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The pixels of a heat map, brought from one picture to the next, only where something changed.
/// They belong to one thread at a time.
final class HeatPixels {
  /// A dot of a small map has a line around it; the line takes one pixel of so many.
  private static final int FRAMED = 6;

  private final int count;
  private final int columns;

  /// How many pixels a side each dot has.
  private final int scale;

  private final int[] pixels;
  private final byte[] looks;
  private final int[] tally = new int[Cell.Look.values().length];
  private int[] colours = new int[Cell.Look.values().length];
  private @Nullable Dots shown;
  private int top = Integer.MAX_VALUE;
  private int bottom = -1;

  HeatPixels(int count, int columns, int scale) {
    this.count = count;
    this.columns = columns;
    this.scale = scale;
    this.pixels = new int[width() * height()];
    this.looks = new byte[count];
  }

  int width() {
    return columns * scale;
  }

  int height() {
    return Math.ceilDiv(count, columns) * scale;
  }

  /// Paints what is different from what was painted before.
  ///
  /// @param wanted the colour of each look
  void paint(Dots dots, int[] wanted) {
    Dots before = shown;
    shown = dots;
    boolean recoloured = !Arrays.equals(colours, wanted);
    colours = wanted.clone();
    if (before == null || !dots.forEachChange(before, this::dot)) {
      Arrays.fill(looks, (byte) 0);
      Arrays.fill(tally, 0);
      tally[0] = count;
      dots.forEach(this::look);
      recoloured = true;
    }
    if (recoloured) {
      for (int index = 0; index < count; index++) {
        paint(index);
      }
    }
  }

  /// Copies the lines that were painted since the last time.
  ///
  /// @param flush is told the first of them and the one behind the last, if there are any
  void copyTo(int[] target, Flush flush) {
    if (top <= bottom) {
      int from = top * scale;
      int to = (bottom + 1) * scale;
      System.arraycopy(pixels, from * width(), target, from * width(), (to - from) * width());
      flush.lines(from, to);
    }
    top = Integer.MAX_VALUE;
    bottom = -1;
  }

  /// Hears what has to go to the screen.
  @FunctionalInterface
  interface Flush {
    void lines(int from, int to);
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

  private void paint(int index) {
    int line = index / columns;
    top = Math.min(top, line);
    bottom = Math.max(bottom, line);
    int colour = colours[looks[index]];
    if (scale == 1) {
      // A million dots are painted within a frame or two only if each is one assignment.
      pixels[index] = colour;
      return;
    }
    int start = line * scale * width() + index % columns * scale;
    int side = scale >= FRAMED ? scale - 1 : scale;
    for (int y = 0; y < side; y++) {
      int from = start + y * width();
      Arrays.fill(pixels, from, from + side, colour);
    }
  }

  /// How many dots look how.
  String spoken() {
    StringBuilder text = new StringBuilder(String.format("%,d", count));
    for (Cell.Look look : Cell.Look.values()) {
      if (tally[look.ordinal()] > 0) {
        text.append(String.format(", %,d %s", tally[look.ordinal()], look.word()));
      }
    }
    return text.toString();
  }
}
