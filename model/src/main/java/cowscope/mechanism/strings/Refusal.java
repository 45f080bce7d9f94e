package cowscope.mechanism.strings;

import org.jspecify.annotations.Nullable;

/// A statement that makes no sense here, on its way to becoming a refused decision.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String argument;
  private final String reason;

  /// @param argument the component of the statement that is wrong, or null when it is the whole
  /// @param reason one sentence that says what is wrong and what would be right
  public Refusal(@Nullable String argument, String reason) {
    super(reason, null, false, false);
    this.argument = argument;
    this.reason = reason;
  }

  @Nullable String argument() {
    return argument;
  }

  String reason() {
    return reason;
  }
}
