/// Everything the model knows about one slot or block.
@NullMarked
package cowscope.app.ui.inspector;

import org.jspecify.annotations.NullMarked;
