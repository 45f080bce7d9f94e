/// The scenario format: reading, writing, expectations.
@NullMarked
package cowscope.scenario;

import org.jspecify.annotations.NullMarked;
