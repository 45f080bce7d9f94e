package cowscope.app.export;

import cowscope.history.Moment;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;

/// Writes pictures of a run.
public final class Pictures {
  private Pictures() {}

  /// One moment as PNG.
  public static void png(Plate plate, int width, int height, OutputStream out) throws IOException {
    BufferedImage image = Toolkit.run(() -> new Poster(plate, width, height).image(plate));
    ImageIO.write(image, "png", out);
  }

  /// Moments one after the other as an animated GIF.
  public static void gif(Plate plate, List<Moment> moments, int width, int height, OutputStream out)
      throws IOException {
    try (Gif gif = new Gif(out)) {
      Poster poster = Toolkit.run(() -> new Poster(plate, width, height));
      for (Moment moment : moments) {
        gif.add(Toolkit.run(() -> poster.image(plate.at(moment))));
      }
    }
  }
}
