/// Everything at one instant: owners with regions of slots, pools of blocks; immutable, and shared
/// between versions.
@NullMarked
package cowscope.world;

import org.jspecify.annotations.NullMarked;
