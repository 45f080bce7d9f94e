package cowscope.app.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The owners in the order in which they stand: kind by kind, children behind their parents. Kinds
/// that hold nothing counted, such as a page cache, stand last.
final class Families {
  private final Map<String, OwnerRole> byName = new LinkedHashMap<>();
  private final Set<OwnerRole> ordered = new LinkedHashSet<>();

  private Families(Collection<OwnerRole> owners) {
    owners.forEach(owner -> byName.put(owner.name(), owner));
    for (boolean counting : List.of(true, false)) {
      for (String kind : kinds(counting)) {
        owners.stream().filter(owner -> owner.kind().equals(kind)).forEach(this::root);
      }
    }
    ordered.addAll(owners);
  }

  static List<OwnerRole> inOrder(Collection<OwnerRole> owners) {
    return new ArrayList<>(new Families(owners).ordered);
  }

  private Set<String> kinds(boolean counting) {
    Set<String> kinds = new LinkedHashSet<>();
    Set<String> all = new LinkedHashSet<>();
    for (OwnerRole owner : byName.values()) {
      all.add(owner.kind());
      if (owner.regions().isEmpty() || owner.regions().stream().anyMatch(RegionRole::counted)) {
        kinds.add(owner.kind());
      }
    }
    if (!counting) {
      all.removeAll(kinds);
      return all;
    }
    return kinds;
  }

  private void root(OwnerRole owner) {
    OwnerRole parent = parent(owner);
    if (parent == null || ordered.contains(parent)) {
      family(owner);
    }
  }

  private @Nullable OwnerRole parent(OwnerRole owner) {
    OwnerRole parent = owner.parent() == null ? null : byName.get(owner.parent());
    return parent;
  }

  private void family(OwnerRole owner) {
    if (!ordered.add(owner)) {
      return;
    }
    for (OwnerRole other : byName.values()) {
      if (owner.name().equals(other.parent())) {
        family(other);
      }
    }
  }
}
