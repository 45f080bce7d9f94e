/// Runs as JSON: written for graders and other tools, and read back.
@NullMarked
package cowscope.trace;

import org.jspecify.annotations.NullMarked;
