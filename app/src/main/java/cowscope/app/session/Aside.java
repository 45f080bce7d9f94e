package cowscope.app.session;

import cowscope.world.World;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Something that one looks at beside the run: what a power cut would leave, or, where the
/// mechanism knows no power cut, who decides that. It changes nothing in the run, and any move in
/// the run ends it.
public final class Aside {
  private final Session session;
  private final ReadOnlyObjectWrapper<@Nullable PowerCut> powerCut = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable String> excuse = new ReadOnlyObjectWrapper<>();

  Aside(Session session) {
    this.session = session;
    session.stateProperty().addListener((_, _, _) -> leave());
  }

  public ReadOnlyObjectProperty<@Nullable PowerCut> powerCutProperty() {
    return powerCut.getReadOnlyProperty();
  }

  /// Why there is no power cut to look at, in one sentence.
  public ReadOnlyObjectProperty<@Nullable String> excuseProperty() {
    return excuse.getReadOnlyProperty();
  }

  /// The world that is looked at: what is left while the power is cut, else that of the run.
  public World world(State.Open open) {
    PowerCut cut = powerCut.get();
    return cut == null ? open.world() : cut.after();
  }

  /// Cuts the power where one stands; cut already, it comes back.
  public void togglePower() {
    State.Open open = session.open();
    if (!leave() && open != null) {
      powerCut.set(PowerCut.at(open));
      excuse.set(powerCut.get() == null ? PowerCut.excuse(open) : null);
    }
  }

  /// Goes back to the run.
  ///
  /// @return whether there was anything to leave
  public boolean leave() {
    boolean was = powerCut.get() != null || excuse.get() != null;
    powerCut.set(null);
    excuse.set(null);
    return was;
  }
}
