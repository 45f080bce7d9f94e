package cowscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobsTest {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Object> told = new ArrayList<>();
  private final Jobs jobs = new Jobs(waiting::add, Runnable::run, told::add);

  @Test
  void a_result_is_handed_over_and_the_job_is_gone() {
    jobs.start("add", _ -> 1 + 1, told::add);
    assertThat(jobs.running()).extracting(Job::title).containsExactly("add");
    waiting.poll().run();
    assertThat(told).containsExactly(2);
    assertThat(jobs.running()).isEmpty();
  }

  @Test
  void progress_is_seen() {
    List<Number> seen = new ArrayList<>();
    Job job =
        jobs.start(
            "count",
            progress -> {
              progress.report(1, 2);
              progress.report(2, 2);
              return "";
            },
            _ -> {});
    job.progressProperty().addListener((_, _, now) -> seen.add(now));
    waiting.poll().run();
    assertThat(seen).containsExactly(0.5, 1.0);
  }

  @Test
  void a_cancelled_job_ends_when_it_next_reports_and_hands_nothing_over() {
    Job job =
        jobs.start(
            "long",
            progress -> {
              progress.report(1, 2);
              return told.add("went on");
            },
            told::add);
    job.cancel();
    waiting.poll().run();
    assertThat(told).isEmpty();
    assertThat(jobs.running()).isEmpty();
  }

  @Test
  void what_it_throws_is_told_as_a_failure() {
    IllegalStateException mistake = new IllegalStateException();
    jobs.start(
        "fail",
        _ -> {
          throw mistake;
        },
        told::add);
    waiting.poll().run();
    assertThat(told).containsExactly(mistake);
    assertThat(jobs.running()).isEmpty();
  }
}
