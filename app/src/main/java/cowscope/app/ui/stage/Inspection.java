package cowscope.app.ui.stage;

import cowscope.app.diagram.Subject;
import javafx.scene.Node;

/// A request to tell everything about something on the stage.
///
/// @param anchor what a popup should point at
public record Inspection(Subject subject, Node anchor) {}
