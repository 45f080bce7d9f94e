/// What one can do to a thing that one points at: commands that make sense there, filled in.
@NullMarked
package cowscope.app.session.offer;

import org.jspecify.annotations.NullMarked;
