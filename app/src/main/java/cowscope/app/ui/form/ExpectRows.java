package cowscope.app.ui.form;

import cowscope.app.ui.text.Texts;
import cowscope.scenario.Expect;
import cowscope.scenario.Extras;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What must hold after a step, a line each.
final class ExpectRows extends VBox {
  private final Texts texts;
  private final VBox rows = new VBox();
  private final Extras extras;

  /// @param observed what holds now, or null when the step did not run
  ExpectRows(@Nullable Expect expect, Supplier<@Nullable Expect> observed, Texts texts) {
    this.texts = texts;
    this.extras = expect == null ? Extras.NONE : expect.extras();
    getStyleClass().add("expect-rows");
    rows.getStyleClass().add("expect-rows");
    Button more = button("form-expect-more", "form.expect-more");
    more.setOnAction(_ -> add(new ExpectLine("copies", "", "")));
    Button seen = button("form-expect-seen", "action.expect-seen");
    seen.setOnAction(_ -> show(observed.get()));
    HBox buttons = new HBox(seen, more);
    buttons.getStyleClass().add("form-buttons");
    getChildren().addAll(rows, buttons);
    show(expect);
  }

  @Nullable Expect expect() {
    List<ExpectLine> lines = new ArrayList<>();
    for (Node row : rows.getChildren()) {
      if (row instanceof Row each) {
        lines.add(each.line());
      }
    }
    return ExpectLine.expect(lines, extras);
  }

  private void show(@Nullable Expect expect) {
    if (expect != null) {
      rows.getChildren().clear();
      ExpectLine.of(expect).forEach(this::add);
    }
  }

  private void add(ExpectLine line) {
    rows.getChildren().add(new Row(line));
  }

  private Button button(String id, String key) {
    Button button = new Button(texts.get(key));
    button.setId(id);
    return button;
  }

  private final class Row extends HBox {
    private final ComboBox<String> kind = new ComboBox<>();
    private final TextField of = new TextField();
    private final TextField value = new TextField();

    Row(ExpectLine line) {
      getStyleClass().add("expect-row");
      kind.getItems().setAll(ExpectLine.kinds());
      kind.setValue(line.kind());
      kind.setAccessibleText(texts.get("form.expect-kind"));
      of.setText(line.of());
      of.setPromptText(texts.get("form.expect-of"));
      of.getStyleClass().add("code");
      value.setText(line.value());
      value.setPromptText(texts.get("form.expect-value"));
      value.getStyleClass().add("code");
      Button remove = new Button("×");
      remove.setAccessibleText(texts.get("form.expect-remove"));
      remove.setOnAction(_ -> rows.getChildren().remove(this));
      setHgrow(of, Priority.ALWAYS);
      getChildren().addAll(kind, of, value, remove);
    }

    ExpectLine line() {
      return new ExpectLine(kind.getValue(), of.getText().strip(), value.getText().strip());
    }
  }
}
