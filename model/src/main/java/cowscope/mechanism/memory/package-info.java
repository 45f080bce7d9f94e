/// Processes, page tables and frames: what Linux 6.18 was seen to do, what textbooks tell, and a
/// system that copies at once.
@NullMarked
package cowscope.mechanism.memory;

import org.jspecify.annotations.NullMarked;
