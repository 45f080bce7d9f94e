package cowscope.mechanism;

import cowscope.world.World;

/// When a mechanism copies.
public enum Policy {
  /// Share, and copy at the first write.
  ON_WRITE("on-write"),
  /// Copy at once, share nothing: the comparison, and the oracle in tests.
  EAGER("eager");

  /// The key under which a world's setup carries its policy.
  public static final String KEY = "policy";

  private final String text;

  Policy(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /// The policy that `world` runs under.
  public static Policy of(World world) {
    return EAGER.text.equals(world.setup().get(KEY)) ? EAGER : ON_WRITE;
  }

  /// The policy called `text`.
  ///
  /// @throws IllegalArgumentException when none is
  public static Policy named(String text) {
    for (Policy policy : values()) {
      if (policy.text.equals(text)) {
        return policy;
      }
    }
    throw new IllegalArgumentException("no policy " + text);
  }
}
