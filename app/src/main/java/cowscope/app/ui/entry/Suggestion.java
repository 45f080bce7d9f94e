package cowscope.app.ui.entry;

/// A way to go on typing.
///
/// @param from where the part of the text begins that it replaces
/// @param text what it puts there
/// @param shown how it is listed: a whole template for a verb, else the text itself
/// @param help one line about it; may be empty
public record Suggestion(int from, String text, String shown, String help) {}
