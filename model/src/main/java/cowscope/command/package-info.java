/// What a user asks for, and the grammar that its declarations make.
@NullMarked
package cowscope.command;

import org.jspecify.annotations.NullMarked;
