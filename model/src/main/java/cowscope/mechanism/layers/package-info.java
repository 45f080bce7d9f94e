/// Images and containers: layers of files, one view merged from them, and what a write copies up.
@NullMarked
package cowscope.mechanism.layers;

import org.jspecify.annotations.NullMarked;
