/// Every action of the window, declared once.
@NullMarked
package cowscope.app.ui.action;

import org.jspecify.annotations.NullMarked;
