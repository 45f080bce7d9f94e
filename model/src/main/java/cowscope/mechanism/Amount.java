package cowscope.mechanism;

/// Numbers of bytes as people write them.
public final class Amount {
  private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB"};

  private Amount() {}

  /// `512 B`, `4 KiB`, `1.5 MiB`: at most one decimal, and a unit that leaves it below 1024.
  public static String bytes(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    int unit = 0;
    long tenths = bytes * 10 / 1024;
    while (tenths >= 10240 && unit < UNITS.length - 1) {
      tenths /= 1024;
      unit++;
    }
    String number = tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10;
    return number + " " + UNITS[unit];
  }
}
