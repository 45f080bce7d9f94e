package cowscope.app.ui.setup;

import cowscope.mechanism.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/// A field for each setting of a mechanism, made from its declaration.
final class SetupFields extends GridPane {
  private static final double HELP_WIDTH = 300;
  private static final int NUMBER_COLUMNS = 8;

  private final Map<String, Supplier<Object>> entries = new LinkedHashMap<>();
  private final List<Setting> settings;
  private final Map<String, Object> chosen;

  /// @param chosen what is chosen now
  /// @param changed is told after each change
  SetupFields(List<Setting> settings, Map<String, Object> chosen, Runnable changed) {
    this.settings = settings;
    this.chosen = chosen;
    getStyleClass().add("setup-fields");
    for (Setting setting : settings) {
      Object value = chosen.getOrDefault(setting.key(), setting.standard());
      Node field =
          switch (setting) {
            case Setting.Whole(String key, _, _, _, _) -> number(key, value, changed);
            case Setting.Choice(String key, var options, _) -> choice(key, options, value, changed);
            case Setting.Flag(String key, _, _) -> flag(key, value, changed);
          };
      field.setId("setup-" + setting.key());
      field.setAccessibleText(setting.help());
      Label name = new Label(setting.key());
      name.getStyleClass().add("setup-name");
      name.setMinWidth(USE_PREF_SIZE);
      Label help = new Label(setting.help());
      help.getStyleClass().add("setup-help");
      help.setWrapText(true);
      help.setPrefWidth(HELP_WIDTH);
      addRow(getRowCount(), name, field, help);
    }
  }

  /// What is chosen and is not the standard, or was chosen before.
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Setting setting : settings) {
      Supplier<Object> entry = entries.get(setting.key());
      Object value = entry == null ? setting.standard() : entry.get();
      if (!value.equals(setting.standard()) || chosen.containsKey(setting.key())) {
        values.put(setting.key(), value);
      }
    }
    return values;
  }

  private Node number(String key, Object value, Runnable changed) {
    TextField field = new TextField(value.toString());
    field.getStyleClass().add("code");
    field.setPrefColumnCount(NUMBER_COLUMNS);
    field.setMinWidth(USE_PREF_SIZE);
    entries.put(key, () -> whole(field.getText().strip()));
    field.textProperty().addListener((_, _, _) -> changed.run());
    return field;
  }

  /// The number, or the text where it is none: then the setting says what is wrong.
  private static Object whole(String text) {
    return text.matches("-?[0-9]{1,9}") ? (Object) Integer.valueOf(text) : text;
  }

  private Node choice(String key, List<String> options, Object value, Runnable changed) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(options);
    box.setValue(value.toString());
    box.setMinWidth(USE_PREF_SIZE);
    entries.put(key, box::getValue);
    box.valueProperty().addListener((_, _, _) -> changed.run());
    return box;
  }

  private Node flag(String key, Object value, Runnable changed) {
    CheckBox box = new CheckBox();
    box.setSelected(value.equals(true));
    entries.put(key, box::isSelected);
    box.selectedProperty().addListener((_, _, _) -> changed.run());
    return box;
  }
}
