package cowscope.app.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import cowscope.app.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionTest {

  @Test
  void no_shortcut_stands_for_two_actions() {
    Map<Shortcut, Action> taken = new HashMap<>();
    for (Action action : Action.values()) {
      for (Shortcut shortcut : action.shortcuts()) {
        assertThat(taken.put(shortcut, action)).as("%s of %s", shortcut, action).isNull();
      }
    }
  }

  @Test
  void no_two_shortcuts_of_one_action_read_the_same() {
    for (Action action : Action.values()) {
      assertThat(action.shortcuts()).extracting(Shortcut::label).doesNotHaveDuplicates();
    }
  }

  @Test
  void every_action_and_group_has_a_name_of_its_own() {
    Texts texts = new Texts();
    Map<String, Action> named = new HashMap<>();
    for (Action action : Action.values()) {
      String name = texts.get(action.group().textKey()) + ": " + texts.get(action.textKey());
      assertThat(named.put(name, action)).as(name).isNull();
    }
  }
}
