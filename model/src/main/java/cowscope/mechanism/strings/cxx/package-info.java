/// The strings of the C++ standard library (libstdc++), with copy-on-write and without.
@NullMarked
package cowscope.mechanism.strings.cxx;

import org.jspecify.annotations.NullMarked;
