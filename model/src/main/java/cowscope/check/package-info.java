/// What must hold in every world, whatever the mechanism.
@NullMarked
package cowscope.check;

import org.jspecify.annotations.NullMarked;
