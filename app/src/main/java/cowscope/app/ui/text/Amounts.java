package cowscope.app.ui.text;

import cowscope.mechanism.Amount;
import java.util.Locale;

/// Numbers as people read them.
public final class Amounts {
  private static final int THOUSAND = 1000;

  private Amounts() {}

  /// An amount of memory that may be less than nothing: `4 KiB`, `−512 B`.
  public static String bytes(long bytes) {
    return bytes < 0 ? "−" + Amount.bytes(-bytes) : Amount.bytes(bytes);
  }

  /// A count with its thousands apart: `1,048,576`.
  public static String count(long number) {
    return Math.abs(number) < THOUSAND
        ? Long.toString(number)
        : String.format(Locale.ROOT, "%,d", number);
  }
}
