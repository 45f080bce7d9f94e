/// All steps of a run, and what they cost.
@NullMarked
package cowscope.history;

import org.jspecify.annotations.NullMarked;
