/// The bar on top: where one stands, and the ways to move.
@NullMarked
package cowscope.app.ui.transport;

import org.jspecify.annotations.NullMarked;
