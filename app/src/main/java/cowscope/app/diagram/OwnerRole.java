package cowscope.app.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An owner as it appears over a whole run.
///
/// @param parent the owner it came from when it first appeared, or null
/// @param born the step in which it first appeared; 0 for the start
/// @param remark how many letters the longest remark beside its name ever has
/// @param announces whether it says what it does next
/// @param regions all it ever has, in the order of their appearance
/// @param members who is drawn as one with it, itself first: those that are all alike all the time
public record OwnerRole(
    String name,
    String kind,
    @Nullable String parent,
    int born,
    int remark,
    boolean announces,
    List<RegionRole> regions,
    List<String> members) {

  public OwnerRole {
    members = List.copyOf(members);
  }

  /// Whether it stands for several.
  boolean group() {
    return members.size() > 1;
  }

  /// The same, standing for these too.
  OwnerRole standingFor(List<String> alike) {
    return new OwnerRole(name, kind, parent, born, remark, announces, regions, alike);
  }

  OwnerRole with(List<RegionRole> changed) {
    return new OwnerRole(name, kind, parent, born, remark, announces, changed, members);
  }
}
