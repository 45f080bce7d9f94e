/// The stage: the animated picture of a world in the middle of the window.
@NullMarked
package cowscope.app.ui.stage;

import org.jspecify.annotations.NullMarked;
