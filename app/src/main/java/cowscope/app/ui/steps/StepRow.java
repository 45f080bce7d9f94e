package cowscope.app.ui.steps;

import org.jspecify.annotations.Nullable;

/// One line of the list of steps.
///
/// @param text the command as the scenario has it
/// @param say the caption the author wrote, or null
/// @param badge what matters most about it, or null when nothing does
public record StepRow(int number, String text, @Nullable String say, @Nullable Badge badge) {}
