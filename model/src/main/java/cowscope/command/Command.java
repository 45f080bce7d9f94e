package cowscope.command;

/// What a user asks of a mechanism, in the imperative. Each mechanism has a sealed interface of its
/// own with its commands as nested records, each declared with a [Syntax].
public interface Command {}
