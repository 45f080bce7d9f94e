package cowscope.command;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.command.Grammar.Result.Failed;
import cowscope.command.Grammar.Result.Parsed;
import cowscope.world.Attributes;
import cowscope.world.Owner;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {
  enum Right {
    READ_ONLY,
    NO_ACCESS
  }

  sealed interface Sample extends Command {
    @Syntax("fork <process> as <child>")
    @Help("Duplicates a process.")
    record Fork(Name process, Name child) implements Sample {}

    @Syntax("map <process> <region> <pages> [of <file>] [shared] [<right>]")
    record Map(
        Name process,
        Name region,
        int pages,
        @Nullable Name file,
        boolean shared,
        @Nullable Right right)
        implements Sample {}
  }

  sealed interface Statement extends Command {
    @Syntax({"<variable>\\[<index>\\] = <text>", "<variable>\\[<index>\\]"})
    record Index(Name variable, int index, @Nullable String text) implements Statement {}
  }

  private static final Grammar GRAMMAR = Grammar.of(Sample.class);
  private static final Grammar STATEMENTS = Grammar.of(Statement.class);

  @Test
  void whatIsLeftOutIsNullOrFalse() {
    assertThat(command("map shell heap 3"))
        .isEqualTo(new Sample.Map(new Name("shell"), new Name("heap"), 3, null, false, null));
    assertThat(command("map shell heap 3 of data.bin shared read-only"))
        .isEqualTo(
            new Sample.Map(
                new Name("shell"),
                new Name("heap"),
                3,
                new Name("data.bin"),
                true,
                Right.READ_ONLY));
  }

  @Test
  void blanksAroundSignsAreFree() {
    assertThat(statement("x[0]=\"J\"")).isEqualTo(new Statement.Index(new Name("x"), 0, "J"));
    assertThat(statement("  x[0]  =  \"say \\\"hi\\\"\" "))
        .isEqualTo(new Statement.Index(new Name("x"), 0, "say \"hi\""));
    assertThat(statement("x[7]")).isEqualTo(new Statement.Index(new Name("x"), 7, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fork a as b",
        "map a heap 3",
        "map a heap 3 shared",
        "map a b 1 of c no-access",
      })
  void whatIsWrittenIsReadBack(String text) {
    assertThat(GRAMMAR.write(command(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x[3]", "x[3] = \"J\""})
  void aStatementIsReadBack(String text) {
    assertThat(STATEMENTS.write(statement(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "frok a as b  | 0  | there is no command \"frok\"; did you mean \"fork\"?",
        "fork a to b  | 7  | expected \"as\", but there is \"to\"",
        "fork a as    | 9  | expected <child>, a name, but the command ends here",
        "map a heap x | 11 | expected <pages>, a whole number, but there is \"x\"",
      })
  void aMistakeIsNamedWhereItStands(String text, int column, String reason) {
    assertThat(GRAMMAR.parse(text)).isEqualTo(new Failed(column, reason));
  }

  @Test
  void argumentsKnowWhereTheyStand() {
    assertThat(GRAMMAR.parse("fork shell as ls"))
        .isInstanceOfSatisfying(
            Parsed.class,
            parsed -> assertThat(parsed.places()).containsEntry("child", new Grammar.Span(14, 16)));
  }

  @Test
  void completionProposesVerbsThenNamesThenWords() {
    World world =
        new World(
            Attributes.NONE,
            Attributes.NONE,
            List.of(new Owner("shell", "process", null, List.of(), Attributes.NONE)),
            List.of());
    assertThat(GRAMMAR.complete("fo", 2, world))
        .contains(new Grammar.Completion(0, "fork", "Duplicates a process."));
    assertThat(GRAMMAR.complete("fork s", 6, world))
        .containsExactly(new Grammar.Completion(5, "shell", null));
    assertThat(GRAMMAR.complete("map shell heap 3 ", 17, world))
        .extracting(Grammar.Completion::text)
        .containsExactly("of", "shared", "read-only", "no-access");
  }

  @Test
  void thePatternMatchesWhatIsParsed() {
    String pattern = GRAMMAR.pattern();
    assertThat("map a heap 3 of c shared").matches(pattern);
    assertThat("map a heap").doesNotMatch(pattern);
  }

  @Test
  void helpSpellsOutTheWords() {
    assertThat(GRAMMAR.entries())
        .extracting(entry -> entry.forms().getFirst())
        .contains("map <process> <region> <pages> [of <file>] [shared] [read-only|no-access]");
  }

  sealed interface Line extends Command {
    @Syntax("erase(<first>, <count>)")
    record Erase(int first, int count) implements Line {}
  }

  @ParameterizedTest
  @ValueSource(strings = {"erase(1, 2)", "erase(1,2);", " erase ( 1 , 2 ) ; ", "erase( 1,2 )"})
  void statementsMayEndWithASemicolonAndHaveBlanksAroundSigns(String text) {
    Grammar lines = Grammar.of(Line.class).asStatements("test", true);
    assertThat(lines.parse(text))
        .isInstanceOfSatisfying(
            Parsed.class,
            parsed -> assertThat(lines.write(parsed.command())).isEqualTo("erase(1, 2);"));
    assertThat(text).matches(lines.pattern());
    assertThat(lines.parse("if (x)"))
        .isEqualTo(new Failed(0, "there is no test statement \"if\"; there are erase"));
  }

  @Test
  void blanksInsideQuotesAreKept() {
    assertThat(STATEMENTS.write(statement("x[0] = \"a  b\""))).isEqualTo("x[0] = \"a  b\"");
  }

  private static Command statement(String text) {
    return ((Parsed) STATEMENTS.parse(text)).command();
  }

  private static Command command(String text) {
    return ((Parsed) GRAMMAR.parse(text)).command();
  }
}
