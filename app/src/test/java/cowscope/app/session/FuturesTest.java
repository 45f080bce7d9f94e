package cowscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.session.edit.Edit;
import cowscope.history.Moment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two futures of a scenario, side by side: one has three steps, the other five.
class FuturesTest {
  private final Table table = Table.atOnce();
  private final Session session = table.session;
  private final Futures futures = session.futures();

  @BeforeEach
  void two_futures() {
    table.begin();
    for (String command : new String[] {"spawn shell", "map shell heap 2", "fork shell as ls"}) {
      session.editing().run(command);
    }
    session.editing().apply(new Edit.BranchOff(2, "longer"));
    for (String page : new String[] {"[0]", "[1]", "[*]"}) {
      session.editing().run("write shell heap" + page + " \"A\"");
    }
    session.editing().showBranch(0);
    assertThat(futures.compare()).isTrue();
  }

  @Test
  void the_longer_one_goes_on_alone_to_its_own_end_and_back() {
    session.jumpToStep(2);
    session.nextStep();
    assertThat(other()).isEqualTo(3);
    assertThat(futures.canGoOn()).isTrue();
    session.nextStep();
    session.next();
    assertThat(session.open().moment().step()).isEqualTo(3);
    assertThat(other()).isEqualTo(5);
    assertThat(futures.canGoOn()).isFalse();
    session.nextStep();
    assertThat(other()).isEqualTo(5);

    session.previousStep();
    assertThat(other()).isEqualTo(4);
    session.back();
    session.back();
    assertThat(session.open().moment().step()).isEqualTo(2);
    assertThat(other()).isEqualTo(2);
  }

  @Test
  void to_the_end_leads_each_to_its_own() {
    session.toStart();
    session.toEnd();
    assertThat(session.open().moment().step()).isEqualTo(3);
    assertThat(other()).isEqualTo(5);
    session.toStart();
    assertThat(other()).isZero();
  }

  @Test
  void the_shorter_one_waits_at_its_end() {
    session.editing().showBranch(1);
    session.toEnd();
    assertThat(session.open().moment().step()).isEqualTo(5);
    assertThat(other()).isEqualTo(3);
    assertThat(futures.canGoOn()).isFalse();
  }

  @Test
  void what_is_alone_again_after_the_comparison_ends_goes_no_further() {
    session.toEnd();
    futures.stop();
    assertThat(futures.beyondProperty().get()).isZero();
    session.nextStep();
    assertThat(session.open().moment().step()).isEqualTo(3);
  }

  private int other() {
    Moment moment = futures.moment(futures.otherProperty().get(), session.open());
    return moment.step();
  }
}
