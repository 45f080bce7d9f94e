/// The sub-commands of the command line, one small class each.
@NullMarked
package cowscope.app.cli;

import org.jspecify.annotations.NullMarked;
