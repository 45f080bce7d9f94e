package cowscope.app.diagram;

/// The line from a parent to its child.
///
/// @param label `forked in step 5`
public record Link(String parent, String child, String label) {}
