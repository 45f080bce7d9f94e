package cowscope.app.ui.stage;

import cowscope.app.diagram.Diagram;
import cowscope.app.diagram.Router;
import cowscope.event.Event;
import cowscope.world.SlotId;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;

/// What one event changed in a picture that already shows the end.
///
/// @param born nodes that were made
/// @param gone nodes that were taken away, with the layer they stood in
/// @param ways where the arrows ran before
record Change(
    Event event,
    Diagram before,
    Diagram after,
    List<Node> born,
    List<Keep.Gone> gone,
    Map<SlotId, Router.Way> ways) {}
