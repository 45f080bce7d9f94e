/// A run as boxes and arrows: who appears, where each stands, what each says. No pixel, no toolkit.
@NullMarked
package cowscope.app.diagram;

import org.jspecify.annotations.NullMarked;
