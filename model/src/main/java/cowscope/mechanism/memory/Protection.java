package cowscope.mechanism.memory;

import java.util.Locale;

/// What the pages of a part allow (Linux: `VM_READ`, `VM_WRITE`).
public enum Protection {
  READ_ONLY,
  READ_WRITE,
  NO_ACCESS;

  boolean readable() {
    return this != NO_ACCESS;
  }

  boolean writable() {
    return this == READ_WRITE;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
