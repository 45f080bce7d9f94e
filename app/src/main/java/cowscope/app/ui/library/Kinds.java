package cowscope.app.ui.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// The kinds of copy-on-write in the library, with how many scenarios there are of each. Choosing
/// one shows only its scenarios; choosing it again shows all.
final class Kinds extends FlowPane {
  private final ToggleGroup group = new ToggleGroup();

  /// @param changed is called after another choice
  Kinds(Runnable changed) {
    getStyleClass().add("kinds");
    group.selectedToggleProperty().addListener((_, _, _) -> changed.run());
  }

  /// What is chosen, or null for all.
  @Nullable String chosen() {
    Toggle chosen = group.getSelectedToggle();
    return chosen == null ? null : (String) chosen.getUserData();
  }

  boolean admits(Item item) {
    String chosen = chosen();
    return chosen == null || chosen.equals(item.mechanism());
  }

  void show(List<Item> items) {
    Map<String, Long> counts =
        items.stream()
            .collect(
                Collectors.groupingBy(Item::mechanism, LinkedHashMap::new, Collectors.counting()));
    group.getToggles().clear();
    getChildren().clear();
    counts.forEach((mechanism, count) -> getChildren().add(button(mechanism, count)));
  }

  private ToggleButton button(String mechanism, long count) {
    ToggleButton button = new ToggleButton(mechanism + "  " + count);
    button.setId("kind-" + mechanism.toLowerCase(Locale.ROOT).replace(' ', '-'));
    button.setUserData(mechanism);
    button.setMnemonicParsing(false);
    button.getStyleClass().add("kind");
    button.setToggleGroup(group);
    return button;
  }
}
