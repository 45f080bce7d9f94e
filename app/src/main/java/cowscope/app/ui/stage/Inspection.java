package cowscope.app.ui.stage;

import cowscope.app.diagram.Subject;
import java.util.List;
import javafx.scene.Node;

/// A request to tell everything about something on the stage.
///
/// @param members whom it stands for, the subject first
/// @param anchor what a popup should point at
public record Inspection(Subject subject, List<Subject> members, Node anchor) {}
