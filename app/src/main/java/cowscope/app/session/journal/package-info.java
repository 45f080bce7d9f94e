/// The recovery journal: files in which every edit is put down until it is saved.
@NullMarked
package cowscope.app.session.journal;

import org.jspecify.annotations.NullMarked;
