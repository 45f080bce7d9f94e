package cowscope.app.ui;

import cowscope.app.ui.text.Texts;
import cowscope.scenario.Scenario;
import java.io.File;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
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
  public @Nullable Path open() {
    FileChooser chooser = chooser("*" + Scenario.SUFFIX, "*.json");
    return chosen(chooser.showOpenDialog(owner));
  }

  @Override
  public @Nullable Path save(String name, String ending) {
    FileChooser chooser = chooser("*" + ending);
    chooser.setInitialFileName(name);
    return chosen(chooser.showSaveDialog(owner));
  }

  private FileChooser chooser(String... patterns) {
    FileChooser chooser = new FileChooser();
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
