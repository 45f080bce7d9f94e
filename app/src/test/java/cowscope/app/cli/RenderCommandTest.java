package cowscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderCommandTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int render(String out, String... options) {
    Console console =
        new Console(
            new ByteArrayOutputStream(),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of());
    Stream<String> start = Stream.of("render", "fork", "-o", folder.resolve(out).toString());
    List<String> words = Stream.concat(start, Stream.of(options)).toList();
    return Cli.run(words, console, source -> {});
  }

  @Test
  void a_step_is_drawn_as_png_of_the_size_asked_for() throws IOException {
    assertThat(render("a.png", "--step", "6", "--event", "3", "--size", "900x700")).isZero();

    BufferedImage image = ImageIO.read(folder.resolve("a.png").toFile());
    assertThat(image.getWidth()).isEqualTo(900);
    assertThat(image.getHeight()).isEqualTo(700);
  }

  @Test
  void a_step_is_drawn_as_svg() throws IOException {
    assertThat(render("a.svg", "--step", "5", "--theme", "dark")).isZero();

    assertThat(Files.readString(folder.resolve("a.svg")))
        .startsWith("<svg")
        .contains("fork shell as ls", "#14171C");
  }

  @Test
  void all_steps_are_drawn_as_gif() throws IOException {
    assertThat(render("a.gif", "--size", "500x400")).isZero();

    assertThat(Files.readAllBytes(folder.resolve("a.gif"))).startsWith("GIF89a".getBytes());
  }

  @ParameterizedTest
  @CsvSource({
    "a.png, --step, 99, --step goes from 0 to 9",
    "a.png, --step, six, --step takes whole numbers",
    "a.png, --size, 10x10, --size goes from 200 to 8192",
    "a.png, --size, big, --size is written like 1280x860",
    "a.png, --theme, blue, --theme is light or dark",
    "a.jpg, --theme, dark, 'must name a file that ends in .png, .svg or .gif'",
  })
  void what_cannot_be_drawn_is_said(String out, String option, String value, String sentence) {
    assertThat(render(out, option, value)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(sentence);
    assertThat(folder).isEmptyDirectory();
  }
}
