package cowscope.world;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The names of owners that are gone, the latest first. A world shares what older ones know.
final class Past {
  private final String name;
  private final @Nullable Past older;

  Past(String name, @Nullable Past older) {
    this.name = name;
    this.older = older;
  }

  boolean has(String wanted) {
    for (Past at = this; at != null; at = at.older) {
      if (at.name.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    Past mine = this;
    Past its = other instanceof Past past ? past : null;
    while (mine != its && mine != null && its != null && mine.name.equals(its.name)) {
      mine = mine.older;
      its = its.older;
    }
    return mine == its;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (Past at = this; at != null; at = at.older) {
      hash = Objects.hash(hash, at.name);
    }
    return hash;
  }

  @Override
  public String toString() {
    return older == null ? name : name + ", ...";
  }
}
