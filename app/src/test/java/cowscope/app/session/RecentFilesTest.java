package cowscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentFilesTest {
  private final MemorySettings settings = new MemorySettings();
  private final RecentFiles recent = new RecentFiles(settings);

  @Test
  void the_latest_comes_first_and_only_once() {
    recent.add(file(1));
    recent.add(file(2));
    recent.add(file(1));
    assertThat(recent.files()).containsExactly(file(1), file(2));
  }

  @Test
  void they_outlive_the_program_up_to_eight() {
    IntStream.rangeClosed(1, 10).forEach(i -> recent.add(file(i)));
    assertThat(new RecentFiles(settings).files())
        .hasSize(8)
        .startsWith(file(10))
        .isEqualTo(recent.files());
  }

  @Test
  void cleared_files_stay_away() {
    recent.add(file(1));
    recent.clear();
    assertThat(new RecentFiles(settings).files()).isEmpty();
  }

  private static Path file(int number) {
    return Path.of("lecture" + number + ".cow.json").toAbsolutePath();
  }
}
