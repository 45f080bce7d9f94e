/// The pane that tells the events of a step, and the totals.
@NullMarked
package cowscope.app.ui.narration;

import org.jspecify.annotations.NullMarked;
