package cowscope.app.export;

import java.io.IOException;
import java.io.OutputStream;

/// Writes a moment as SVG, from the diagram alone.
public final class SvgPicture {
  private SvgPicture() {}

  public static void write(Plate plate, OutputStream out) throws IOException {}
}
