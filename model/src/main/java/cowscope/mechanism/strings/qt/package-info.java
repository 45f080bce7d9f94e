/// `QString` of Qt 5 and Qt 6: implicitly shared, detached by every access that could write.
@NullMarked
package cowscope.mechanism.strings.qt;

import org.jspecify.annotations.NullMarked;
