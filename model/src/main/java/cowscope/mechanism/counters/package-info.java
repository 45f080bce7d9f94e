/// Threads and one reference count, instruction by instruction.
@NullMarked
package cowscope.mechanism.counters;

import org.jspecify.annotations.NullMarked;
