/// What one sees before a scenario is open, and when it cannot be opened.
@NullMarked
package cowscope.app.ui.library;

import org.jspecify.annotations.NullMarked;
