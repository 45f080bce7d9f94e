package cowscope.mechanism.memory;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.history.Cost;
import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import cowscope.world.Access;
import cowscope.world.Region;
import cowscope.world.RegionId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the rules of memory say, sentence by sentence. What recordings show is held by those.
class MemoryFactsTest {
  private static final Map<String, Object> TEXTBOOK = Map.of("kernel", "textbook");

  private static Played given(String... commands) {
    return given(Map.of(), commands);
  }

  private static Played given(Map<String, Object> setup, String... commands) {
    return new Played(new MemoryMechanism(), setup, Policy.ON_WRITE).then(commands);
  }

  private static Access access(Played run, String process, String region, int index) {
    return region(run, process, region).access(index);
  }

  private static Region region(Played run, String process, String region) {
    return Objects.requireNonNull(run.world().region(RegionId.of(process, region)));
  }

  private static List<Integer> mapped(Played run, String process, String region) {
    Region pages = region(run, process, region);
    return IntStream.range(0, pages.size()).filter(pages::pointsSomewhere).boxed().toList();
  }

  @Test
  void lowestFreeFrameFirst() {
    Played run = given("spawn p", "map p h 3", "write p h[*] \"a\"", "unmap p h[1]", "map p g 1");
    assertThat(run.then("write p g[0] \"b\"").block("p.g[0]")).isEqualTo("F1");
  }

  @Test
  void pagesOfAFileHoldLettersUnlessContentIsGiven() {
    Played run = given("file f 3", "file g 1 \"text\"");
    assertThat(run.read("f.pages[0]") + run.read("f.pages[2]")).isEqualTo("@B");
    assertThat(run.read("g.pages[0]")).isEqualTo("text");
  }

  @ParameterizedTest
  @CsvSource({
    "read-write, unmap p h[1], read p h[1], SIGSEGV",
    "read-write, unmap p h[1], receive p h[1] \"x\", EFAULT",
    "no-access, map p g 1, read p h[1], SIGSEGV",
    "read-only, map p g 1, write p h[1] \"x\", SIGSEGV",
    "read-only, map p g 1, receive p h[1] \"x\", EFAULT",
    "read-write, map p h2 2 of f, read p h2[1], SIGBUS",
    "read-write, map p h2 2 of f, receive p h2[1] \"x\", EFAULT",
  })
  void whatIsForbiddenNeitherTrapsNorCopies(
      String protection, String before, String access, String outcome) {
    Played run = given("spawn p", "file f 1", "map p h 2", "protect p h[1] " + protection, before);
    assertThat(run.then(access).outcome()).isEqualTo(outcome);
    assertThat(run.last().cost()).isEqualTo(Cost.NONE);
  }

  @ParameterizedTest
  @CsvSource({"5, 0, 15", "16, 16, 31", "39, 32, 39"})
  void aReadOfAFileMapsWhatIsCachedInItsWindow(int page, int first, int last) {
    Played run = given(Map.of("frames", 64), "spawn p", "file f 40", "map p h 40 of f");
    run.then("read p h[" + page + "]");
    assertThat(mapped(run, "p", "h"))
        .isEqualTo(IntStream.rangeClosed(first, last).boxed().toList());
    assertThat(access(run, "p", "h", page)).isEqualTo(Access.READ_ONLY);
    assertThat(run.last().cost()).isEqualTo(new Cost(1, 0, 0, 0, 0));
  }

  @Test
  void aPartEndsTheWindow() {
    Played run = given(Map.of("frames", 64), "spawn p", "file f 40", "map p h 40 of f");
    run.then("protect p h[8] read-only", "read p h[5]");
    assertThat(mapped(run, "p", "h")).isEqualTo(IntStream.range(0, 8).boxed().toList());
  }

  @Test
  void writingTheSameValueCopiesAllTheSame() {
    Played run = given("spawn p", "map p h 1", "write p h[0] \"a\"", "fork p as c");
    assertThat(run.then("write c h[0] \"a\"").last().cost()).isEqualTo(new Cost(1, 1, 4096, 1, 0));
  }

  @Test
  void theLastSharerTrapsOnceAndReuses() {
    Played run = given("spawn p", "map p h 1", "write p h[0] \"a\"", "fork p as c");
    run.then("write c h[0] \"b\"");
    assertThat(access(run, "p", "h", 0)).isEqualTo(Access.READ_ONLY);
    assertThat(run.then("write p h[0] \"c\"").last().cost()).isEqualTo(new Cost(1, 0, 0, 0, 0));
    assertThat(run.then("write p h[0] \"d\"").last().cost()).isEqualTo(Cost.NONE);
  }

  @Test
  void textbooksGiveTheLastSharerItsPermissionBack() {
    Played run = given(TEXTBOOK, "spawn p", "map p h 1", "write p h[0] \"a\"", "fork p as c");
    run.then("write c h[0] \"b\"");
    assertThat(run.then("write p h[0] \"c\"").last().cost()).isEqualTo(Cost.NONE);
  }

  @Test
  void forkCopiesEntriesOnlyOfPartsWithAHistory() {
    Played run = given("spawn p", "map p h 2", "map p g 2", "read p h[0]", "write p g[0] \"a\"");
    run.then("read p g[1]", "fork p as c");
    assertThat(mapped(run, "c", "h")).isEmpty();
    assertThat(mapped(run, "c", "g")).containsExactly(0, 1);
    assertThat(run.last().cost()).isEqualTo(Cost.NONE);
  }

  @Test
  void textbooksShareEveryEntry() {
    Played run = given(TEXTBOOK, "spawn p", "map p h 2", "read p h[0]", "map p s 1 shared");
    run.then("write p s[0] \"a\"", "fork p as c");
    assertThat(mapped(run, "c", "h")).containsExactly(0);
    assertThat(run.block("c.s[0]")).isEqualTo(run.block("p.s[0]"));
  }

  @Test
  void aPinnedPageIsCopiedForTheChildAtOnce() {
    Played run = given("spawn p", "map p h 1", "write p h[0] \"a\"", "pin p h[0]", "fork p as c");
    assertThat(run.last().cost()).isEqualTo(new Cost(0, 1, 4096, 1, 0));
    assertThat(access(run, "p", "h", 0)).isEqualTo(Access.READ_WRITE);
    assertThat(run.block("c.h[0]")).isNotEqualTo(run.block("p.h[0]"));
  }

  @Test
  void privateWritablePagesAreChargedAgainByFork() {
    Map<String, Object> never = Map.of("overcommit", "never", "commitLimit", 5);
    assertThat(given(never, "spawn p", "map p h 6").outcome()).isEqualTo("ENOMEM");
    assertThat(given(never, "spawn p", "map p h 6 read-only").outcome()).isEqualTo("ok");
    Played run = given(never, "spawn p", "map p h 3", "fork p as c");
    assertThat(run.outcome()).isEqualTo("ENOMEM");
    assertThat(run.world().owner("c")).isNull();
  }

  @Test
  void aMappingBeyondTheAddressSpaceIsRefusedWhole() {
    Played run = given(Map.of("addressSpace", 5), "spawn p", "map p h 6");
    assertThat(run.outcome()).isEqualTo("ENOMEM");
    assertThat(run.world().existingOwner("p").regions()).isEmpty();
  }

  @Test
  void withoutAFreeFrameTheProcessThatAskedIsKilled() {
    Played run = given(Map.of("frames", 2), "spawn p", "map p h 3", "write p h[*] \"a\"");
    assertThat(run.outcome()).isEqualTo("OOM");
    assertThat(run.world().owner("p")).isNull();
    assertThat(run.used("ram")).isZero();
  }

  @Test
  void discardedPagesReadAsBeforeTheyWereWritten() {
    Played run = given("spawn p", "file f 1", "map p a 1", "map p b 1 of f", "map p s 1 shared");
    run.then("write p a[0] \"x\"", "write p b[0] \"x\"", "write p s[0] \"x\"");
    run.then("discard p a[0]", "discard p b[0]", "discard p s[0]");
    run.then("read p a[0]", "read p b[0]", "read p s[0]");
    assertThat(run.block("p.a[0]")).isEqualTo("Z");
    assertThat(run.read("p.b[0]") + run.read("p.s[0]")).isEqualTo("@x");
  }

  @ParameterizedTest
  @CsvSource({
    "map p h 1, write, READ_WRITE",
    "map p h 1 shared, write, READ_WRITE",
    "map p h 1 of f shared, write, READ_WRITE",
    "map p h 1 of f shared, read, READ_ONLY",
    "map p h 1, read, READ_ONLY",
  })
  void protectionGivesBackWhatNeedsNoTrap(String map, String access, Access after) {
    String deed = access.equals("write") ? "write p h[0] \"x\"" : "read p h[0]";
    Played run = given("spawn p", "file f 1", map, deed, "protect p h[0] read-only");
    assertThat(access(run, "p", "h", 0)).isEqualTo(Access.READ_ONLY);
    run.then("protect p h[0] read-write");
    assertThat(access(run, "p", "h", 0)).isEqualTo(after);
  }

  @Test
  void aHoleEndsAProtectionButNotADiscard() {
    Played run = given("spawn p", "map p h 3", "write p h[*] \"a\"", "unmap p h[1]");
    assertThat(run.then("protect p h[*] read-only").outcome()).isEqualTo("ENOMEM");
    assertThat(access(run, "p", "h", 0)).isEqualTo(Access.READ_ONLY);
    assertThat(access(run, "p", "h", 2)).isEqualTo(Access.READ_WRITE);
    assertThat(run.then("discard p h[*]").outcome()).isEqualTo("ENOMEM");
    assertThat(mapped(run, "p", "h")).isEmpty();
  }

  @Test
  void aFileMappedSharedAndReadOnlyStaysSo() {
    Played run = given("spawn p", "file f 1", "map p h 1 of f shared read-only");
    assertThat(run.then("protect p h[0] read-write").outcome()).isEqualTo("EACCES");
  }

  @Test
  void lockingMakesPagesPresentAndCopiesSharedOnes() {
    Played run = given("spawn p", "map p h 2", "write p h[0] \"a\"", "fork p as c", "lock c h[*]");
    assertThat(run.last().cost()).isEqualTo(new Cost(2, 1, 4096, 2, 0));
  }

  @Test
  void aMergedFrameIsCopiedEvenForItsOnlyUser() {
    Played run = given("spawn p", "map p h 2", "write p h[*] \"k\"", "mergeable p h", "merge");
    assertThat(run.refs("p.h[0]")).isEqualTo(2);
    run.then("unmap p h[1]");
    assertThat(run.then("write p h[0] \"n\"").last().cost()).isEqualTo(new Cost(1, 1, 4096, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void pagesOfZerosMergeIntoTheZeroPageIfAsked(boolean mergeZero) {
    Played run =
        given(Map.of("mergeZero", mergeZero), "spawn p", "map p h 1", "write p h[0] \"0\"");
    run.then("mergeable p h", "merge");
    assertThat("Z".equals(run.block("p.h[0]"))).isEqualTo(mergeZero);
  }

  @Test
  void aSwappedPageIsForkedByItsSlotAndReadBackByTheNextAccess() {
    Played run = given(Map.of("swap", 2), "spawn p", "map p h 1", "write p h[0] \"k\"");
    run.then("evict p h[0]");
    assertThat(run.block("p.h[0]")).isEqualTo("S0");
    assertThat(run.used("ram")).isZero();
    assertThat(run.then("fork p as c").refs("c.h[0]")).isEqualTo(2);
    assertThat(run.then("read c h[0]").last().cost()).isEqualTo(new Cost(1, 0, 0, 1, 0));
    assertThat(run.read("c.h[0]")).isEqualTo("k");
  }

  @ParameterizedTest
  @CsvSource({
    "linux, by-kernel, false",
    "linux, at-allocation, true",
    "textbook, by-kernel, true",
    "textbook, on-read, false",
  })
  void callocMapsTheZeroPageAtOnceOrAtTheFirstRead(String kernel, String zeroPage, boolean atOnce) {
    Played run = given(Map.of("kernel", kernel, "zeroPage", zeroPage), "spawn p", "calloc p h 2");
    assertThat(mapped(run, "p", "h")).isEqualTo(atOnce ? List.of(0, 1) : List.of());
    assertThat(run.then("read p h[0]").block("p.h[0]")).isEqualTo("Z");
  }

  @Test
  void eagerlyNothingIsShared() {
    Played run = new Played(new MemoryMechanism(), Map.of(), Policy.EAGER).then("spawn p");
    assertThat(run.then("map p h 2").last().cost()).isEqualTo(new Cost(0, 0, 0, 2, 0));
    assertThat(run.then("fork p as c").last().cost()).isEqualTo(new Cost(0, 2, 8192, 2, 0));
    assertThat(run.then("write c h[0] \"x\"").last().cost()).isEqualTo(Cost.NONE);
    run.then("file f 2");
    assertThat(run.then("map p g 2 of f").last().cost()).isEqualTo(new Cost(0, 2, 8192, 2, 0));
  }
}
