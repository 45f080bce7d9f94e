package cowscope.app.ui;

import cowscope.app.session.Leftover;
import cowscope.app.ui.text.Texts;
import cowscope.app.ui.theme.Dialogs;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;

/// The system's own dialogs. They begin where the last one ended.
public final class SystemFileDialogs implements FileDialogs {
  private final Window owner;
  private final Texts texts;
  private @Nullable File folder;

  public SystemFileDialogs(Window owner, Texts texts) {
    this.owner = owner;
    this.texts = texts;
  }

  @Override
  public @Nullable Path open(String ending) {
    FileChooser chooser = chooser("files.open", "*" + ending, "*.json");
    return chosen(chooser.showOpenDialog(owner));
  }

  @Override
  public @Nullable Path save(String name, String ending) {
    FileChooser chooser = chooser("files.save", "*" + ending);
    chooser.setInitialFileName(name);
    return chosen(chooser.showSaveDialog(owner));
  }

  @Override
  public Unsaved askUnsaved(String name) {
    return ask(
        texts.get("files.unsaved", Map.of("name", name)), "files.unsaved.", Unsaved.values());
  }

  @Override
  public Clash askChanged(Path file) {
    return ask(texts.get("files.changed", Map.of("file", file)), "files.changed.", Clash.values());
  }

  @Override
  public Remains askRemains(Leftover leftover) {
    String name = leftover.document().scenario().title();
    String when =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
            .format(leftover.when().atZone(ZoneId.systemDefault()));
    return ask(
        texts.get("files.remains", Map.of("name", name, "when", when)),
        "files.remains.",
        Remains.values());
  }

  @Override
  public void tell(String message) {
    Notifications.create().owner(owner).text(message).showInformation();
  }

  /// Asks with a button for each answer; the last is that of Escape.
  private <E extends Enum<E>> E ask(String question, String keys, E[] answers) {
    Map<ButtonType, E> buttons = new LinkedHashMap<>();
    for (E answer : answers) {
      boolean last = answer == answers[answers.length - 1];
      String key = keys + answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
      buttons.put(
          new ButtonType(texts.get(key), last ? ButtonData.CANCEL_CLOSE : ButtonData.OTHER),
          answer);
    }
    Alert alert =
        new Alert(
            Alert.AlertType.CONFIRMATION, question, buttons.keySet().toArray(ButtonType[]::new));
    alert.setTitle(texts.get("window.title"));
    alert.setHeaderText(null);
    Dialogs.own(alert, owner);
    return buttons.getOrDefault(
        alert.showAndWait().orElse(ButtonType.CANCEL), answers[answers.length - 1]);
  }

  private FileChooser chooser(String title, String... patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get(title));
    String first = patterns[0];
    chooser.getExtensionFilters().add(new ExtensionFilter(first.substring(2), patterns));
    chooser.getExtensionFilters().add(new ExtensionFilter(texts.get("files.all"), "*"));
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return chooser;
  }

  private @Nullable Path chosen(@Nullable File file) {
    if (file == null) {
      return null;
    }
    folder = file.getParentFile();
    return file.toPath();
  }
}
