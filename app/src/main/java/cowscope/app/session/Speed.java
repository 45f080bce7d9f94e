package cowscope.app.session;

import java.time.Duration;

/// How fast playback goes.
public enum Speed {
  HALF(0.5),
  NORMAL(1),
  DOUBLE(2),
  FOURFOLD(4);

  private final double factor;

  Speed(double factor) {
    this.factor = factor;
  }

  public double factor() {
    return factor;
  }

  /// How long something lasts at this speed that lasts `atNormal` at speed 1.
  Duration of(Duration atNormal) {
    return Duration.ofMillis(Math.round(atNormal.toMillis() / factor));
  }
}
