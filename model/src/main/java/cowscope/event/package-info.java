/// What happened, in the past tense; the same vocabulary for every mechanism.
@NullMarked
package cowscope.event;

import org.jspecify.annotations.NullMarked;
