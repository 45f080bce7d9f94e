/// Pictures of a run as files.
@NullMarked
package cowscope.app.export;

import org.jspecify.annotations.NullMarked;
