package cowscope.world;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What holds references: a process, a program, a subvolume, a container.
///
/// @param kind what the mechanism calls it, such as `process` or `file`
/// @param parent the owner it came from, or null
public record Owner(
    String name,
    String kind,
    @Nullable String parent,
    List<Region> regions,
    Attributes attributes) {

  public Owner {
    regions = List.copyOf(regions);
  }

  /// The region called `regionName`, or null.
  public @Nullable Region region(String regionName) {
    for (Region region : regions) {
      if (region.name().equals(regionName)) {
        return region;
      }
    }
    return null;
  }

  /// This owner with the region in place of the one of the same name, or behind the others.
  Owner with(Region region) {
    List<Region> changed = new ArrayList<>(regions);
    for (int i = 0; i < changed.size(); i++) {
      if (changed.get(i).name().equals(region.name())) {
        changed.set(i, region);
        return new Owner(name, kind, parent, changed, attributes);
      }
    }
    changed.add(region);
    return new Owner(name, kind, parent, changed, attributes);
  }

  Owner without(String regionName) {
    List<Region> left =
        regions.stream().filter(region -> !region.name().equals(regionName)).toList();
    return new Owner(name, kind, parent, left, attributes);
  }

  Owner withAttributes(Attributes changed) {
    return new Owner(name, kind, parent, regions, changed);
  }
}
