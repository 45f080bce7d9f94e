package cowscope.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.diagram.Runs;
import cowscope.app.ui.theme.Theme;
import cowscope.history.History;
import cowscope.history.Moment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PicturesTest {
  private static final History FORK = Runs.fork();

  @BeforeAll
  static void headless() {
    Toolkit.startWithoutDisplay();
  }

  private static Plate plate(Moment moment, Theme theme) {
    List<String> commands =
        IntStream.rangeClosed(1, FORK.size()).mapToObj(i -> "command " + i).toList();
    return new Plate("Fork & <write>", commands, FORK, moment, theme);
  }

  private static BufferedImage png(Plate plate, int width, int height) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pictures.png(plate, width, height, out);
    return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
  }

  @Test
  void a_png_has_the_size_asked_for_even_beyond_the_screen() throws Exception {
    BufferedImage image = png(plate(FORK.endOf(6), Theme.LIGHT), 2100, 1300);

    assertThat(image.getWidth()).isEqualTo(2100);
    assertThat(image.getHeight()).isEqualTo(1300);
  }

  @Test
  void light_and_dark_have_their_own_canvas() throws Exception {
    assertThat(png(plate(FORK.endOf(6), Theme.LIGHT), 800, 700).getRGB(5, 300))
        .isEqualTo(0xFFFAFAFB);
    assertThat(png(plate(FORK.endOf(6), Theme.DARK), 800, 700).getRGB(5, 300))
        .isEqualTo(0xFF14171C);
  }

  @Test
  void equal_moments_give_equal_pictures() throws Exception {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    Pictures.png(plate(new Moment(6, 3), Theme.DARK), 800, 700, first);
    Pictures.png(plate(new Moment(6, 3), Theme.DARK), 800, 700, second);

    assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
  }

  @Test
  void a_gif_has_a_frame_for_each_moment() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Moment> moments = List.of(FORK.endOf(4), FORK.endOf(5), FORK.endOf(6));
    Pictures.gif(plate(FORK.endOf(6), Theme.LIGHT), moments, 500, 400, out);

    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(out.toByteArray())));
    assertThat(reader.getNumImages(true)).isEqualTo(3);
  }

  @Test
  void an_svg_is_well_formed_and_says_what_the_stage_says() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SvgPicture.write(plate(new Moment(6, 3), Theme.LIGHT), out);

    String text =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(out.toByteArray()))
            .getDocumentElement()
            .getTextContent();

    assertThat(text)
        .contains("Fork & <write>", "PROCESSES", "heap[0]", "⚡ fault!", "new copy", "copy 4 KiB")
        .contains("Step 6 of 8 · event 3 of 6");
  }
}
