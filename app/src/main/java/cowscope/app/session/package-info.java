/// What is open and where one stands in it: the part of the window that knows no window.
@NullMarked
package cowscope.app.session;

import org.jspecify.annotations.NullMarked;
