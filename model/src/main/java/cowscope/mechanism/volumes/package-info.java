/// Block devices and databases that keep the old data: dm-snapshot, dm-thin, VSS, SQL Server's
/// database snapshots, and media that can be written once.
@NullMarked
package cowscope.mechanism.volumes;

import org.jspecify.annotations.NullMarked;
