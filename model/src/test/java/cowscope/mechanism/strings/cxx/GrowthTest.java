package cowscope.mechanism.strings.cxx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTest {

  @ParameterizedTest
  @CsvSource({
    "5, 0, 5",
    "6, 5, 10",
    "30, 5, 30",
    "5, 10, 5",
    "4039, 0, 4039",
    "4040, 0, 8135",
    "2020, 2019, 4038",
    "2021, 2020, 8135",
    "5000, 0, 8135",
    "5000, 6000, 5000",
  })
  void aCountedBufferDoublesAndThenFillsItsPages(int needed, int old, int capacity) {
    assertThat(Growth.counted(needed, old)).isEqualTo(capacity);
  }

  @ParameterizedTest
  @CsvSource({"16, 15, 30", "31, 30, 60", "100, 15, 100", "5000, 2500, 5000"})
  void aPlainBufferOnlyDoubles(int needed, int old, int capacity) {
    assertThat(Growth.doubled(needed, old)).isEqualTo(capacity);
  }
}
