package cowscope.app.ui.stage;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// Style classes and pseudo-classes of the stage's style sheet.
final class Names {
  static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");
  static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
  static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  static final PseudoClass UNCOUNTED = PseudoClass.getPseudoClass("uncounted");
  static final PseudoClass NEW = PseudoClass.getPseudoClass("new");
  static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");
  static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
  static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");
  static final PseudoClass DANGLING = PseudoClass.getPseudoClass("dangling");
  static final PseudoClass ASTRAY = PseudoClass.getPseudoClass("astray");
  static final PseudoClass FLAGGED = PseudoClass.getPseudoClass("flagged");
  static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
  static final PseudoClass GHOST = PseudoClass.getPseudoClass("ghost");
  static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");
  static final PseudoClass EVEN = PseudoClass.getPseudoClass("even");
  static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
  static final PseudoClass LONGER = PseudoClass.getPseudoClass("longer");
  static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
  static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
  static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
  static final PseudoClass TINY = PseudoClass.getPseudoClass("tiny");

  private Names() {}

  /// The pseudo-class for a constant: `read-only` for `READ_ONLY`.
  static PseudoClass of(Enum<?> constant) {
    return PseudoClass.getPseudoClass(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// Turns on the one pseudo-class of `constants` that stands for `chosen`, and the others off.
  static void choose(Node node, Enum<?>[] constants, Enum<?> chosen) {
    for (Enum<?> constant : constants) {
      node.pseudoClassStateChanged(of(constant), constant == chosen);
    }
  }
}
