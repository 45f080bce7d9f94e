package cowscope.app.diagram;

/// A title of the picture with its text.
public record Heading(Title place, String text) {}
