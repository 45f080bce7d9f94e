/// What can be changed in a scenario, and how. Pure: every change gives a new document.
@NullMarked
package cowscope.app.session.edit;

import org.jspecify.annotations.NullMarked;
