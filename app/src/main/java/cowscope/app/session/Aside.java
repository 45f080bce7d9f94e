package cowscope.app.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Something that one looks at beside the run: what a power cut would leave. It changes nothing in
/// the run, and any move in the run ends it.
public final class Aside {
  private final Session session;
  private final ReadOnlyObjectWrapper<@Nullable PowerCut> powerCut = new ReadOnlyObjectWrapper<>();

  Aside(Session session) {
    this.session = session;
    session.stateProperty().addListener((_, _, _) -> powerCut.set(null));
  }

  public ReadOnlyObjectProperty<@Nullable PowerCut> powerCutProperty() {
    return powerCut.getReadOnlyProperty();
  }

  /// Cuts the power where one stands; cut already, it comes back.
  public void togglePower() {
    State.Open open = session.open();
    if (!leave() && open != null) {
      powerCut.set(PowerCut.at(open));
    }
  }

  /// Goes back to the run.
  ///
  /// @return whether there was anything to leave
  public boolean leave() {
    boolean was = powerCut.get() != null;
    powerCut.set(null);
    return was;
  }
}
