package cowscope.app.ui.stage;

import cowscope.app.diagram.Subject;

/// A node that stands for something one can point at.
interface Thing {
  Subject subject();
}
