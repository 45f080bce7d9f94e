package cowscope.app.ui;

import cowscope.app.session.Job;
import cowscope.app.session.Jobs;
import cowscope.app.ui.text.Texts;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The work that goes on aside: what it is, how far it has come, and a way to stop it. Work that is
/// done in an instant does not show.
final class JobsBar extends HBox {
  private static final Duration AN_INSTANT = Duration.millis(300);

  private final Label title = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Button cancel = new Button();
  private final PauseTransition patience = new PauseTransition(AN_INSTANT);

  JobsBar(Jobs jobs, Texts texts) {
    setId("jobs");
    getStyleClass().add("jobs");
    cancel.setText(texts.get("jobs.cancel"));
    cancel.setId("cancel-job");
    getChildren().addAll(title, progress, cancel);
    show(null);
    patience.setOnFinished(_ -> show(jobs.running().isEmpty() ? null : jobs.running().getLast()));
    jobs.running()
        .addListener(
            (ListChangeListener<Job>)
                _ -> {
                  if (jobs.running().isEmpty()) {
                    patience.stop();
                    show(null);
                  } else {
                    patience.playFromStart();
                  }
                });
  }

  private void show(@Nullable Job job) {
    setVisible(job != null);
    setManaged(job != null);
    progress.progressProperty().unbind();
    if (job != null) {
      title.setText(job.title());
      progress.progressProperty().bind(job.progressProperty());
      cancel.setOnAction(_ -> job.cancel());
    }
  }
}
