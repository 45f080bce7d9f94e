package cowscope.app.ui.stage;

import cowscope.app.diagram.Subject;
import java.util.List;

/// A node that stands for something one can point at.
interface Thing {
  Subject subject();

  /// Whom it stands for, the subject first.
  default List<Subject> members() {
    return List.of(subject());
  }
}
