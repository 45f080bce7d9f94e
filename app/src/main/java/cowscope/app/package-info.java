/// The composition root and the entry of the program.
@NullMarked
package cowscope.app;

import org.jspecify.annotations.NullMarked;
