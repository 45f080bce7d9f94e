package cowscope.app.ui.form;

import cowscope.app.session.Typing;
import cowscope.app.ui.text.Texts;
import cowscope.command.Sheet;
import cowscope.command.Sheet.Field;
import cowscope.scenario.Mistake;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A command field by field, made from its declaration.
final class CommandForm extends VBox {
  private final Typing typing;
  private final ComboBox<Sheet> sheets = new ComboBox<>();
  private final GridPane grid = new GridPane();
  private final Label text = new Label();
  private final Label problem = new Label();
  private final Map<String, Supplier<String>> entries = new LinkedHashMap<>();

  /// @param typing where the command is given
  CommandForm(Typing typing, String command, Texts texts) {
    this.typing = typing;
    getStyleClass().add("command-form");
    sheets.setId("form-command");
    sheets.setAccessibleText(texts.get("form.command"));
    sheets.setCellFactory(_ -> new Shown());
    sheets.setButtonCell(new Shown());
    sheets.getItems().setAll(typing.grammar().sheets());
    sheets.setMaxWidth(Double.MAX_VALUE);
    grid.getStyleClass().add("form-fields");
    text.setId("form-text");
    text.getStyleClass().addAll("code", "form-text");
    problem.setId("form-problem");
    problem.setWrapText(true);
    problem.getStyleClass().add("form-problem");
    getChildren().addAll(sheets, grid, text, problem);
    choose(command);
    sheets.valueProperty().addListener((_, _, now) -> fill(now, current()));
  }

  /// The command as it stands in the fields.
  String command() {
    return sheets.getValue() == null ? "" : sheets.getValue().write(current());
  }

  /// The sheet that the command is written by, with its entries; else the first.
  private void choose(String command) {
    for (Sheet sheet : sheets.getItems()) {
      Map<String, String> read = sheet.read(command);
      if (read != null) {
        sheets.setValue(sheet);
        fill(sheet, read);
        return;
      }
    }
    sheets.getSelectionModel().selectFirst();
    fill(sheets.getValue(), Map.of());
  }

  /// Entries that the new sheet has too are kept.
  private void fill(Sheet sheet, Map<String, String> kept) {
    grid.getChildren().clear();
    entries.clear();
    for (Field field : sheet.fields()) {
      Node node = node(sheet, field, kept);
      node.setId("form-" + field.name());
      node.setAccessibleText(field.name());
      Label name = new Label(field.name());
      Label hint = new Label(field.optional() && !field.flag() ? "" : field.expectation());
      hint.getStyleClass().add("form-hint");
      grid.addRow(grid.getRowCount(), name, node, hint);
    }
    look();
  }

  private Node node(Sheet sheet, Field field, Map<String, String> kept) {
    String entry = kept.getOrDefault(field.name(), "");
    if (field.flag()) {
      CheckBox box = new CheckBox();
      box.setSelected(!entry.isEmpty());
      entries.put(field.name(), () -> box.isSelected() ? field.name() : "");
      box.selectedProperty().addListener((_, _, _) -> look());
      return box;
    }
    ComboBox<String> box = new ComboBox<>();
    box.setEditable(field.words().isEmpty());
    List<String> proposed =
        field.words().isEmpty() ? sheet.propose(field, typing.world(), kept) : field.words();
    box.getItems()
        .setAll(
            field.optional() ? Stream.concat(Stream.of(""), proposed.stream()).toList() : proposed);
    box.setValue(entry);
    box.valueProperty().addListener((_, _, _) -> look());
    if (box.isEditable()) {
      box.getEditor().getStyleClass().add("code");
      box.getEditor().setText(entry);
      box.getEditor().setId("form-" + field.name() + "-text");
      box.getEditor().textProperty().addListener((_, _, _) -> look());
      entries.put(field.name(), () -> box.getEditor().getText());
    } else {
      entries.put(field.name(), () -> box.getValue() == null ? "" : box.getValue());
    }
    return box;
  }

  private Map<String, String> current() {
    Map<String, String> now = new LinkedHashMap<>();
    entries.forEach((name, entry) -> now.put(name, entry.get()));
    return now;
  }

  private void look() {
    text.setText(command());
    Mistake mistake = typing.check(command());
    problem.setText(mistake == null ? "" : mistake.reason());
    problem.setVisible(mistake != null);
  }

  /// A sheet by its template.
  private static final class Shown extends ListCell<Sheet> {
    Shown() {
      getStyleClass().add("code");
    }

    @Override
    protected void updateItem(@Nullable Sheet sheet, boolean empty) {
      super.updateItem(sheet, empty);
      setText(sheet == null ? null : sheet.shown());
    }
  }
}
