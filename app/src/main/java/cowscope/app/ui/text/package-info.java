/// The words on the screen that are not a mechanism's own.
@NullMarked
package cowscope.app.ui.text;

import org.jspecify.annotations.NullMarked;
