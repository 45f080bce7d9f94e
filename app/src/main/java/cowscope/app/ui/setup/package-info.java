/// Choosing a mechanism and its settings, for a new scenario and later.
@NullMarked
package cowscope.app.ui.setup;

import org.jspecify.annotations.NullMarked;
