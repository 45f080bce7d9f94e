/// Fields in which one types commands, used by several panes.
@NullMarked
package cowscope.app.ui.entry;

import org.jspecify.annotations.NullMarked;
