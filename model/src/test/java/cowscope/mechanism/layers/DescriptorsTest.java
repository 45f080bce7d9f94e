package cowscope.mechanism.layers;

import static cowscope.mechanism.layers.LayersGiven.oneFile;
import static cowscope.mechanism.layers.LayersGiven.seen;
import static org.assertj.core.api.Assertions.assertThat;

import cowscope.event.Event;
import cowscope.mechanism.Played;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Recording ovl-09: open files and mappings, and what is answered of those that are closed.
class DescriptorsTest {
  @Test
  void anOldDescriptorSeesTheNewFileAndAMappingTheOldOne() {
    Played run =
        oneFile(Map.of(), "64KiB")
            .then("open c1 /etc/motd as fd", "map c1 fd as before", "write c1 /etc/motd new")
            .then("map c1 fd as after", "open c1 /etc/motd as fd2", "map c1 fd2 as later");
    assertThat(List.of("fd", "before", "after", "later"))
        .extracting(run::read)
        .containsExactly("new", "hello", "hello", "new");
    assertThat(run.then("look fd").events()).contains(new Event.ValueRead(seen(run, "fd"), "new"));
    assertThat(run.then("look before").events())
        .contains(new Event.ValueRead(seen(run, "before"), "hello"));
  }

  @Test
  void aRemovedFileIsStillReadByWhoHasItOpen() {
    Played run =
        oneFile(Map.of(), "64KiB")
            .then("write c1 /own mine", "open c1 /own as fd", "remove c1 /own");
    assertThat(run.last().cost().freed()).isZero();
    assertThat(run.read("fd")).isEqualTo("mine");
    assertThat(run.then("close fd").last().cost().freed()).isEqualTo(1);
  }

  @Test
  void whatWasClosedIsAnsweredEbadf() {
    Played run = oneFile(Map.of(), "64KiB").then("open c1 /etc/motd as fd", "close fd");
    assertThat(run.events())
        .endsWith(new Event.WorldMarked(Words.CLOSED, List.of("fd")))
        .hasSize(2);
    for (String command : List.of("look fd", "close fd", "map c1 fd as m")) {
      assertThat(run.then(command).outcome()).as(command).isEqualTo("EBADF");
    }
    assertThat(run.then("look m").outcome()).as("it was not mapped").isEqualTo("SIGSEGV");
    run.then("open c1 /etc/motd as fd", "look fd");
    assertThat(run.outcome()).as("the name is used again").isEqualTo("ok");
  }

  @Test
  void whatTheSystemDidNotOpenIsNoMistakeOfTheScenario() {
    Played run = oneFile(Map.of(), "64KiB").then("open c1 /none as fd", "look fd");
    assertThat(run.events()).containsExactly(new Event.Answered("EBADF", null, "closed"));
    assertThat(run.refusal("look other")).isEqualTo("no descriptor or mapping is called other");
  }

  @Test
  void aLookThroughAMappingThatIsGoneFaultsAndUnmappingAgainDoesNot() {
    Played run = oneFile(Map.of(), "64KiB").then("map c1 /etc/motd as m", "close m", "look m");
    assertThat(run.events()).containsExactly(new Event.Answered("SIGSEGV", null, "unmapped"));
    assertThat(run.then("close m").outcome()).isEqualTo("ok");
  }
}
