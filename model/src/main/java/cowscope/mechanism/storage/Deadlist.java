package cowscope.mechanism.storage;

import cowscope.world.Attributes;
import cowscope.world.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a snapshot still has and the state after it no longer: dropping the snapshot frees of these
/// what no older one needs (ZFS: `dsl_deadlist.c`).
record Deadlist(List<Pointer> pointers) {
  static final Deadlist EMPTY = new Deadlist(List.of());

  Deadlist {
    pointers = List.copyOf(pointers);
  }

  static Deadlist of(Owner snapshot) {
    return of(snapshot.attributes());
  }

  static Deadlist of(Attributes marks) {
    return marks.get(Words.OwnerMarks.DEADLIST) instanceof Deadlist list ? list : EMPTY;
  }

  Deadlist with(Pointer pointer) {
    List<Pointer> more = new ArrayList<>(pointers);
    more.add(pointer);
    return new Deadlist(more);
  }

  /// As people read it: `D1 (1), N2 (1)`, each with its birth.
  @Override
  public String toString() {
    return pointers.stream()
        .map(pointer -> pointer.block() + " (" + pointer.birth() + ")")
        .collect(Collectors.joining(", "));
  }
}
