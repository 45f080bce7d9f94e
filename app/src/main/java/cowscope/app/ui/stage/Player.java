package cowscope.app.ui.stage;

import cowscope.app.diagram.Diagram;
import cowscope.history.History;
import cowscope.history.Moment;

/// Brings a picture from one moment to the next.
final class Player {
  private final History history;
  private final Picture picture;
  private Diagram shown;

  Player(History history, Picture picture) {
    this.history = history;
    this.picture = picture;
    shown = Diagram.of(picture.places(), history, Moment.START);
  }

  Diagram shown() {
    return shown;
  }

  void show(Moment moment, Motion motion, Runnable whenDone) {
    shown = Diagram.of(picture.places(), history, moment);
    picture.show(shown);
    whenDone.run();
  }

  void stop() {}
}
