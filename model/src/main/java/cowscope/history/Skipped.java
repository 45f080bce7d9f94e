package cowscope.history;

import cowscope.command.Command;

/// In place of a command that is left out of the run: nothing happens. The step keeps its number,
/// so that steps of a run and of its scenario correspond.
public record Skipped() implements Command {}
