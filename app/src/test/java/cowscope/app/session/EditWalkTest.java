package cowscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.session.edit.Document;
import cowscope.app.session.edit.Edit;
import cowscope.history.History;
import cowscope.mechanism.Policy;
import cowscope.scenario.Ask;
import cowscope.scenario.Library;
import cowscope.scenario.Rehearsal;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioReader;
import cowscope.scenario.ScenarioStep;
import cowscope.scenario.ScenarioWriter;
import cowscope.scenario.Script;
import cowscope.scenario.StepOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Edits at random, where a run that follows every change must be the same as one from the start.
class EditWalkTest {
  private static final List<String> TYPED =
      List.of("fork shell as ls", "write shell heap[0] \"Z\"", "spawn other", "exit ls", "frok");

  @ParameterizedTest
  @ValueSource(strings = {"fork", "string-assignment", "btrfs-snapshot"})
  void every_edit_leaves_the_run_that_a_new_one_would_be(String name) {
    Library.Entry entry = Library.find(name);
    walk(entry == null ? Library.entries().getFirst() : entry, new Random().nextLong(), 120);
  }

  @Test
  @Tag("slow")
  void every_bundled_scenario_can_be_edited_at_random() {
    for (Library.Entry entry : Library.entries()) {
      if (entry.read().scenario().steps().size() < 60) {
        walk(entry, entry.name().hashCode(), 300);
      }
    }
  }

  private static void walk(Library.Entry entry, long seed, int length) {
    Random random = new Random(seed);
    Table table = new Table().open(new Source.Bundled(entry.name()));
    List<Edit> done = new ArrayList<>();
    List<Document> documents = new ArrayList<>(List.of(table.editing.document()));
    for (int i = 0; i < length; i++) {
      Edit edit = edit(table, random);
      if (table.editing.apply(edit)) {
        done.add(edit);
        documents.add(table.editing.document());
        table.finish();
        String how = "%s, seed %d: %s".formatted(entry.name(), seed, done);
        assertSameAsNew(table, how);
      }
    }
    undoAllAndRedoAll(table, documents, "%s, seed %d: %s".formatted(entry.name(), seed, done));
  }

  private static void undoAllAndRedoAll(Table table, List<Document> documents, String how) {
    for (int i = documents.size() - 2; i >= 0; i--) {
      assertThat(table.editing.undo()).as(how).isTrue();
      assertThat(table.editing.document()).as(how).isEqualTo(documents.get(i));
    }
    assertThat(table.editing.undo()).isFalse();
    assertThat(table.editing.unsavedProperty().get()).as(how).isFalse();
    table.finish();
    assertSameAsNew(table, how);
    for (Document document : documents.subList(1, documents.size())) {
      assertThat(table.editing.redo()).as(how).isTrue();
      assertThat(table.editing.document()).as(how).isEqualTo(document);
    }
    assertThat(table.editing.redo()).isFalse();
    table.finish();
    assertSameAsNew(table, how);
  }

  private static void assertSameAsNew(Table table, String how) {
    Scenario played = table.editing.document().played();
    Run run = table.run();
    assertThat(run.scenario()).as(how).isEqualTo(played);
    for (Policy policy : Policy.values()) {
      Rehearsal fresh = Performer.whole(Rehearsal.of(Script.of(played), policy), (_, _) -> true);
      assertThat(shown(run.track(policy).history())).as(how).isEqualTo(shown(fresh.history()));
      assertThat(run.track(policy).sums()).as(how).isEqualTo(Track.of(fresh.history()).sums());
    }
    int ran = run.onWrite().history().size();
    for (int number = 1; number <= played.steps().size(); number++) {
      StepOutcome outcome = run.outcome(number);
      boolean disabled = played.steps().get(number - 1).disabled();
      assertThat(outcome instanceof StepOutcome.Disabled).as(how).isEqualTo(disabled);
      assertThat(outcome instanceof StepOutcome.Ran).as(how).isEqualTo(number <= ran && !disabled);
      assertThat(outcome).as(how).isNotInstanceOf(StepOutcome.Pending.class);
    }
    assertThat(table.session.open().moment().step()).as(how).isBetween(0, ran);
    Scenario whole = table.scenario();
    String text = ScenarioWriter.toText(whole);
    assertThat(ScenarioReader.parse(text, "w").scenario()).as(how).isEqualTo(whole);
  }

  private static List<Object> shown(History history) {
    List<Object> shown = new ArrayList<>();
    for (int number = 1; number <= history.size(); number++) {
      shown.add(history.step(number).command());
      shown.add(history.step(number).events());
    }
    return shown;
  }

  private static Edit edit(Table table, Random random) {
    table.session.jumpToStep(random.nextInt(table.editing.document().steps().size() + 1));
    List<ScenarioStep> steps = table.editing.document().steps();
    int size = steps.size();
    int number = 1 + random.nextInt(size + 1);
    List<Integer> some = random.ints(3, 1, size + 2).distinct().sorted().boxed().toList();
    return switch (random.nextInt(17)) {
      case 0, 1 -> new Edit.Insert(random.nextInt(size + 1), List.of(typed(random)));
      case 2 -> new Edit.Retype(number, typed(random).command());
      case 3 -> new Edit.Delete(some);
      case 4 -> new Edit.Move(some, random.nextInt(size + 1));
      case 5 -> new Edit.Duplicate(some);
      case 6 -> new Edit.Disable(some);
      case 7 -> new Edit.Enable(some);
      case 8 -> new Edit.Caption(number, random.nextBoolean() ? "Look." : null);
      case 9 -> new Edit.Question(number, new Ask("How many?", "copies"));
      case 10 -> new Edit.Expectation(number, table.editing.observed(number));
      case 11 -> new Edit.Break(some, random.nextBoolean());
      case 12 -> new Edit.Heading(number, random.nextBoolean() ? "Part" : null);
      case 13 -> new Edit.Title("Title " + random.nextInt(3));
      case 14 -> new Edit.Replace(number, random.nextInt(3), List.of(typed(random)));
      case 15 ->
          random.nextInt(4) == 0 ? new Edit.Settings("T", "x", Map.of()) : new Edit.About("x");
      default ->
          switch (random.nextInt(4)) {
            case 0, 1 -> new Edit.BranchOff(random.nextInt(size + 1), "b");
            case 2 -> new Edit.KeepBranch(1);
            default -> new Edit.DropBranch(1);
          };
    };
  }

  private static ScenarioStep typed(Random random) {
    return ScenarioStep.of(TYPED.get(random.nextInt(TYPED.size())));
  }
}
