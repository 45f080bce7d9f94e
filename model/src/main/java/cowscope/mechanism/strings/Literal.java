package cowscope.mechanism.strings;

/// A string literal: its characters, with the escapes resolved.
public record Literal(String text) {}
