package cowscope.command;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.command.Sheet.Field;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SheetTest {
  enum Right {
    READ_ONLY,
    NO_ACCESS
  }

  sealed interface Sample extends Command {
    @Syntax("map <process> <pages> [of <file>] [shared] [<right>]")
    @Help("Maps memory.")
    record Map(Name process, int pages, @Nullable Name file, boolean shared, @Nullable Right right)
        implements Sample {}

    @Syntax("write <process> <value>")
    record Write(Name process, String value) implements Sample {}
  }

  private static final Grammar GRAMMAR = Grammar.of(Sample.class);
  private static final Sheet MAP = GRAMMAR.sheets().getFirst();
  private static final Sheet WRITE = GRAMMAR.sheets().getLast();

  @Test
  void a_sheet_has_a_field_for_each_argument_and_each_word_that_may_be_left_out() {
    assertThat(MAP.fields())
        .extracting(Field::name)
        .containsExactly("process", "pages", "file", "shared", "right");
    assertThat(MAP.fields())
        .extracting(Field::flag)
        .containsExactly(false, false, false, true, false);
    assertThat(MAP.fields().getLast().words()).containsExactly("read-only", "no-access");
    assertThat(MAP.shown())
        .isEqualTo("map <process> <pages> [of <file>] [shared] [read-only|no-access]");
  }

  @Test
  void what_is_left_empty_is_left_out() {
    assertThat(MAP.write(Map.of("process", "sh", "pages", "3"))).isEqualTo("map sh 3");
    assertThat(
            MAP.write(Map.of("process", "sh", "pages", "3", "file", "a.txt", "shared", "shared")))
        .isEqualTo("map sh 3 of a.txt shared");
  }

  @Test
  void texts_get_their_quotes() {
    assertThat(WRITE.write(Map.of("process", "sh", "value", "two words")))
        .isEqualTo("write sh \"two words\"");
    assertThat(WRITE.write(Map.of("process", "sh", "value", "A"))).isEqualTo("write sh \"A\"");
  }

  @Test
  void what_is_missing_is_left_to_the_parser() {
    assertThat(WRITE.write(Map.of("process", "sh"))).isEqualTo("write sh");
  }

  @Test
  void a_text_is_read_back_into_the_fields() {
    assertThat(MAP.read("map sh 3 shared no-access"))
        .isEqualTo(Map.of("process", "sh", "pages", "3", "shared", "shared", "right", "no-access"));
    assertThat(WRITE.read("map sh 3")).isNull();
  }
}
