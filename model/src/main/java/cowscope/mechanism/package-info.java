/// The rules of one kind of copy-on-write, and what each says of itself.
@NullMarked
package cowscope.mechanism;

import org.jspecify.annotations.NullMarked;
