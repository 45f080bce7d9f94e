/// Strings, arrays and references of PHP: counted, separated by the first write.
@NullMarked
package cowscope.mechanism.strings.php;

import org.jspecify.annotations.NullMarked;
