/// A step as a form: its command field by field, and what is written to it.
@NullMarked
package cowscope.app.ui.form;

import org.jspecify.annotations.NullMarked;
