/// The window: its composition, and what its panes share.
@NullMarked
package cowscope.app.ui;

import org.jspecify.annotations.NullMarked;
