/// File systems: trees of blocks that are shared by snapshots and clones and copied when written.
@NullMarked
package cowscope.mechanism.storage;

import org.jspecify.annotations.NullMarked;
