/// The pane that draws blocks in use over the steps.
@NullMarked
package cowscope.app.ui.timeline;

import org.jspecify.annotations.NullMarked;
