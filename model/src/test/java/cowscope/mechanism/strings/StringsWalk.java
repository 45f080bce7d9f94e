package cowscope.mechanism.strings;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes up statements of a dialect: those that make sense mostly, and some that do not.
final class StringsWalk {
  private static final String NAMES = "abcd";
  private static final String POINTERS = "pqr";

  private final String library;
  private final RandomGenerator random;

  StringsWalk(String library, RandomGenerator random) {
    this.library = library;
    this.random = random;
  }

  String statement() {
    return switch (library) {
      case "php" -> php();
      case "qt5", "qt6" -> qt();
      default -> cxx();
    };
  }

  private String cxx() {
    String x = variable();
    String p = pointer();
    return pick(
        "string " + x + " = " + text('"'),
        "string " + x + "(" + text('"') + ")",
        "string " + x,
        "string " + x + " = " + variable(),
        "string " + x + " = " + variable(),
        "string " + x + " = " + variable() + ".substr(" + small() + ", " + small() + ")",
        x + " = " + variable(),
        x + " = " + text('"'),
        x + " += " + text('"'),
        x + " += " + variable(),
        x + ".push_back('" + letter() + "')",
        x + "[" + small() + "] = '" + letter() + "'",
        x + "[" + small() + "]",
        x + ".at(" + small() + ")",
        x + ".begin()",
        "as_const(" + x + ")[" + small() + "]",
        x + ".c_str()",
        x + ".reserve(" + 8 * small() + ")",
        x + ".clear()",
        x + ".erase(" + small() + ", " + small() + ")",
        x + ".insert(" + small() + ", " + text('"') + ")",
        x + ".swap(" + variable() + ")",
        "char& " + p + " = " + x + "[" + small() + "]",
        p + " = '" + letter() + "'",
        "const char* " + p + " = " + x + ".c_str()",
        "const string& " + p + " = " + x,
        "delete " + x,
        "delete " + p);
  }

  private String qt() {
    String x = variable();
    String p = pointer();
    return pick(
        "QString " + x + " = " + text('"'),
        "QString " + x + " = QStringLiteral(" + text('"') + ")",
        "QString " + x,
        "QString " + x + " = " + variable(),
        "QString " + x + " = " + variable(),
        x + " = " + variable(),
        x + " = " + text('"'),
        x + " += " + text('"'),
        x + " += " + variable(),
        x + " += '" + letter() + "'",
        x + "[" + small() + "] = '" + letter() + "'",
        x + "[" + small() + "]",
        x + ".at(" + small() + ")",
        x + ".begin()",
        x + ".data()",
        x + ".constData()",
        "as_const(" + x + ")[" + small() + "]",
        x + ".detach()",
        x + ".squeeze()",
        x + ".reserve(" + 8 * small() + ")",
        x + ".clear()",
        x + ".swap(" + variable() + ")",
        "QChar& " + p + " = " + x + "[" + small() + "]",
        "QChar* " + p + " = " + x + ".data()",
        "const QChar* " + p + " = " + x + ".constData()",
        "const QString& " + p + " = " + x,
        p + " = '" + letter() + "'",
        p + "[" + small() + "] = '" + letter() + "'",
        "delete " + x,
        "delete " + p);
  }

  private String php() {
    String x = "$" + variable();
    String element = x + "[" + small() + "]";
    return pick(
        x + " = " + value() + ";",
        x + " = " + value() + ";",
        x + " = $" + variable() + ";",
        x + " = $" + variable() + ";",
        x + " = $" + variable() + "[" + small() + "];",
        x + " .= " + text('"') + ";",
        x + " .= $" + variable() + ";",
        element + " = " + value() + ";",
        element + " = $" + variable() + ";",
        element + "[" + small() + "] = " + value() + ";",
        element + " .= " + text('\'') + ";",
        x + "[] = " + value() + ";",
        x + "[] = $" + variable() + ";",
        element + "[] = " + value() + ";",
        x + " = &$" + variable() + ";",
        x + " = &$" + variable() + "[" + small() + "];",
        "unset(" + x + ");",
        "unset(" + element + ");",
        "unset(" + element + "[" + small() + "]);");
  }

  private String value() {
    return pick(
        text('"'),
        String.valueOf(small()),
        "null",
        "str_repeat(\"ab\", " + small() + ")",
        "range(1, " + (1 + small()) + ")",
        "[1, " + text('"') + ", [2, 3]]",
        "[range(1, 2), $" + variable() + "]",
        "[]");
  }

  private String text(char quote) {
    return quote + "abcdefghijklmnopqrstuvwxyz".substring(random.nextInt(26)) + quote;
  }

  private int small() {
    return random.nextInt(6);
  }

  private String letter() {
    return String.valueOf((char) ('A' + random.nextInt(26)));
  }

  private String variable() {
    return String.valueOf(NAMES.charAt(random.nextInt(NAMES.length())));
  }

  private String pointer() {
    return String.valueOf(POINTERS.charAt(random.nextInt(POINTERS.length())));
  }

  private String pick(String... statements) {
    List<String> all = new ArrayList<>(List.of(statements));
    return all.get(random.nextInt(all.size()));
  }
}
