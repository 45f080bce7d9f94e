/// Colours and fonts: the style sheets that every scene wears.
@NullMarked
package cowscope.app.ui.theme;

import org.jspecify.annotations.NullMarked;
