package cowscope.mechanism.strings;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.history.Cost;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the rules of strings say. What recordings show is held by those.
class StringsFactsTest {

  private static Played given(String library, String... statements) {
    return new Played(new StringsMechanism(), Map.of("library", library), Policy.ON_WRITE)
        .then(statements);
  }

  @Test
  void aReadThroughTheNonConstOperatorClonesAndLeaks() {
    Played run = given("libstdc++-cow", "string x = \"hello\"", "string y = x", "x[0]");
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 1, 5, 1, 0));
    assertThat(run.then("string z = x").last().cost()).isEqualTo(new Cost(0, 1, 5, 1, 0));
    assertThat(run.then("string w = z").block("w")).isEqualTo(run.block("z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"as_const(y)[0]", "y.c_str()", "y += \"\""})
  void whatCannotWriteLeavesAStringShared(String statement) {
    Played run = given("libstdc++-cow", "string x = \"hello\"", "string y = x", statement);
    assertThat(run.last().cost()).isEqualTo(Cost.NONE);
    assertThat(run.refs("x")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y.insert(0, \"\")", "y.erase(0, 0)", "y.reserve(0)"})
  void whatChangesNothingMayCloneAllTheSame(String statement) {
    Played run = given("libstdc++-cow", "string x = \"hello\"", "string y = x", statement);
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 1, 5, 1, 0));
  }

  @Test
  void aPointerOutlivesItsBuffer() {
    Played run = given("libstdc++-cow", "string s = \"text\"", "const char* p = s.c_str()");
    run.then("string t = s", "s[0]");
    assertThat(run.read("p")).isEqualTo("t");
    assertThat(run.then("delete t").read("p")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"15, 0", "16, 1"})
  void upToFifteenCharactersLiveInTheString(int length, int allocated) {
    Played run = given("libstdc++-sso", "string x = \"" + "x".repeat(length) + "\"");
    assertThat(run.last().cost().allocated()).isEqualTo(allocated);
    assertThat(run.then("string y = x").last().cost().allocated()).isEqualTo(allocated);
  }

  @Test
  void whereNothingIsSharedTheEmptyStringIsNotEither() {
    assertThat(given("libstdc++-cow", "string x").block("x")).isEqualTo("EMPTY");
    Played run = given("libstdc++-sso", "string x");
    assertThat(run.block("x")).isNull();
    assertThat(run.world().pools()).noneMatch(pool -> pool.name().equals("empty"));
  }

  @ParameterizedTest
  @CsvSource({"y[0], 1", "y.data(), 1", "y.begin(), 1", "y.at(0), 0", "y.constData(), 0"})
  void qtDetachesOnEveryAccessThatCouldWrite(String statement, int copies) {
    for (String library : new String[] {"qt5", "qt6"}) {
      Played run = given(library, "QString x = \"text\"", "QString y = x", statement);
      assertThat(run.last().cost().copies()).as(library).isEqualTo(copies);
    }
  }

  @Test
  void aReferenceInAnArraySurvivesItsCopy() {
    Played run = given("php", "$a = range(1, 3);", "$r = &$a[1];", "$b = $a;", "$b[1] = 99;");
    assertThat(run.read("$r")).isEqualTo("99");
  }

  @Test
  void aLiteralArrayIsHeldByTheScriptToo() {
    Played run = given("php", "$a = [1, 2, 3];");
    assertThat(run.refs("$a")).isEqualTo(2);
    assertThat(run.then("$a[0] = 9;").last().cost().copies()).isEqualTo(1);
    assertThat(run.then("$a[0] = 8;").last().cost().copies()).isZero();
  }

  @Test
  void appendingToTheEmptyStringSharesWhatIsAppended() {
    Played run = given("php", "$s = str_repeat(\"ab\", 8);", "$e = \"\";", "$e .= $s;");
    assertThat(run.block("$e")).isEqualTo(run.block("$s"));
  }
}
