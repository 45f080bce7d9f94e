/// The pane with the steps of the scenario.
@NullMarked
package cowscope.app.ui.steps;

import org.jspecify.annotations.NullMarked;
