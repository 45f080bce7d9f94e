package cowscope.mechanism.strings;

/// A character literal.
public record Letter(char sign) {}
