package cowscope.app.diagram;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An owner as it appears over a whole run.
///
/// @param parent the owner it came from when it first appeared, or null
/// @param born the step in which it first appeared; 0 for the start
/// @param remark how many letters the longest remark beside its name ever has
/// @param announces whether it says what it does next
/// @param regions all it ever has, in the order of their appearance
/// @param members who is drawn as one with it, itself first: those that are all alike all the time
/// @param lives when it is there
public record OwnerRole(
    String name,
    String kind,
    @Nullable String parent,
    int born,
    int remark,
    boolean announces,
    List<RegionRole> regions,
    List<String> members,
    Lives lives) {

  public OwnerRole {
    members = List.copyOf(members);
  }

  /// Whether it stands for several.
  boolean group() {
    return members.size() > 1;
  }

  /// Whether it is of the same family and kind, and never there together with the other.
  boolean follows(OwnerRole other) {
    return !group()
        && !other.group()
        && kind.equals(other.kind())
        && Objects.equals(parent, other.parent())
        && !lives.meets(other.lives);
  }

  /// The same, standing for these too.
  OwnerRole standingFor(List<String> alike) {
    return new OwnerRole(name, kind, parent, born, remark, announces, regions, alike, lives);
  }

  OwnerRole with(List<RegionRole> changed) {
    return new OwnerRole(name, kind, parent, born, remark, announces, changed, members, lives);
  }
}
