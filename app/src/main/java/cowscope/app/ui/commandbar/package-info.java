/// The line under the steps in which one types the next command.
@NullMarked
package cowscope.app.ui.commandbar;

import org.jspecify.annotations.NullMarked;
