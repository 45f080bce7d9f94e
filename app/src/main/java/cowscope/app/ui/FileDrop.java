package cowscope.app.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Opens a file that is dragged onto the window.
final class FileDrop {
  private FileDrop() {}

  static void install(Node target, Consumer<Path> open) {
    target.setOnDragOver(event -> {
      if (one(event)) {
        event.acceptTransferModes(TransferMode.COPY);
        event.consume();
      }
    });
    target.setOnDragDropped(event -> {
      boolean fits = one(event);
      if (fits) {
        open.accept(event.getDragboard().getFiles().getFirst().toPath());
      }
      event.setDropCompleted(fits);
      event.consume();
    });
  }

  private static boolean one(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    return files != null && files.size() == 1;
  }
}
