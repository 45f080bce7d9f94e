/// Variables and the buffers they share: strings of C++ and Qt, strings and arrays of PHP.
@NullMarked
package cowscope.mechanism.strings;

import org.jspecify.annotations.NullMarked;
