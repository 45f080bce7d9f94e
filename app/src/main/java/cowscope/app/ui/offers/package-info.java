/// Menus and fields over the stage that make steps of what one points at.
@NullMarked
package cowscope.app.ui.offers;

import org.jspecify.annotations.NullMarked;
