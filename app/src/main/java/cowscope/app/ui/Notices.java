package cowscope.app.ui;

import javafx.stage.Window;
import org.controlsfx.control.Notifications;

/// Short messages that go away by themselves.
public final class Notices {
  private final Window owner;

  public Notices(Window owner) {
    this.owner = owner;
  }

  public void tell(String message) {
    Notifications.create().owner(owner).text(message).showInformation();
  }
}
