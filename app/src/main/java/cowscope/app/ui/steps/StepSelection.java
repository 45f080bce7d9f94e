package cowscope.app.ui.steps;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The steps that are selected in the list: what edits of steps are about.
public final class StepSelection {
  private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper(false);
  private List<Integer> numbers = List.of();

  /// The numbers of the steps, ascending, from 1.
  public List<Integer> numbers() {
    return numbers;
  }

  /// Whether there are any.
  public ReadOnlyBooleanProperty anyProperty() {
    return any.getReadOnlyProperty();
  }

  void set(List<Integer> chosen) {
    numbers = List.copyOf(chosen);
    any.set(!numbers.isEmpty());
  }
}
