package cowscope.app.ui;

import java.util.Locale;

/// How large the letters of a presentation are on a screen of some height, such that the last row
/// of a lecture room can read them. The figures are in `window.css`, too.
enum Projection {
  VGA(14, 0),
  XGA(18, 740),
  SXGA(21, 900),
  FULL_HD(24, 1050),
  QUAD_HD(32, 1400),
  ULTRA_HD(48, 2000);

  private final double letters;
  private final double height;

  Projection(double letters, double height) {
    this.letters = letters;
    this.height = height;
  }

  /// How high the smallest letters are.
  double letters() {
    return letters;
  }

  /// The style class of a presentation of this kind.
  String styleClass() {
    return "presentation-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The kind for a screen of this height.
  static Projection of(double height) {
    Projection found = VGA;
    for (Projection projection : values()) {
      found = height >= projection.height ? projection : found;
    }
    return found;
  }
}
