/// Runs the model against recordings of real systems.
@NullMarked
package cowscope.oracle;

import org.jspecify.annotations.NullMarked;
