/// The tabs of the ways in which a scenario might go on.
@NullMarked
package cowscope.app.ui.branches;

import org.jspecify.annotations.NullMarked;
