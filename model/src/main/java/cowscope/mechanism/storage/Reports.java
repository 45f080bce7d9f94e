package cowscope.mechanism.storage;

import cowscope.event.Event;
import cowscope.mechanism.Draft;
import cowscope.world.Attributes;
import cowscope.world.BlockId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one can ask of a subvolume or snapshot without changing anything.
final class Reports {
  private Reports() {}

  /// What it refers to, what is its own, and what dropping it would free. Blocks that two snapshots
  /// share are own to neither, so the sum of what is own says little about what dropping both
  /// frees.
  static void account(Draft draft, String owner) {
    World world = draft.world();
    Reach reach = Reach.of(world, owner);
    Reach others = Reach.ofOthers(world, owner);
    Set<Object> own = new HashSet<>(reach.data());
    own.removeAll(others.data());
    Set<Object> nodes = new HashSet<>(reach.nodes());
    nodes.removeAll(others.nodes());
    int frees = reach.freedWithout(world, others);
    long size = StorageSettings.of(world).blockSize();
    draft.then(
        new Event.Noted(
            "account",
            Attributes.of("owner", owner)
                .with("refers", reach.data().size())
                .with("own", own.size())
                .with("frees", frees)
                .with("nodes", reach.nodes().size())
                .with("ownNodes", nodes.size())
                .with("bytesReferred", reach.data().size() * size)
                .with("bytesOwn", own.size() * size)
                .with("bytesFreed", frees * size)));
  }

  /// What a stream of a snapshot has to carry: every block, or those that lie elsewhere than in the
  /// older snapshot. Places are compared, not contents: a block rewritten with what it held is sent
  /// again. What is sent is read, so that a damaged block ends the stream.
  static void send(Draft draft, String snapshot, @Nullable String parent) {
    World world = draft.world();
    List<String> sent = new ArrayList<>();
    Catalog catalog = Layouts.of(world).catalog();
    for (String name : catalog.files(world, snapshot)) {
      Located file = new Located(snapshot, name);
      List<@Nullable BlockId> before =
          parent == null ? List.of() : catalog.blocks(world, parent, name);
      for (int index : changed(catalog.blocks(world, snapshot, name), before)) {
        if (Peeking.read(world, file, index) == null) {
          draft.then(new Event.Answered("EIO", file.slot(index), "checksum"));
          return;
        }
        sent.add(name + "[" + index + "]");
      }
    }
    Attributes figures =
        Attributes.of("snapshot", snapshot)
            .with("blocks", sent.size())
            .with("bytes", (long) sent.size() * StorageSettings.of(world).blockSize())
            .with("sent", summary(sent));
    draft.then(
        new Event.Noted(
            parent == null ? "sent-whole" : "sent-since", figures.with("from", parent)));
  }

  /// Which blocks of a file lie elsewhere than before.
  private static List<Integer> changed(
      List<@Nullable BlockId> now, List<@Nullable BlockId> before) {
    List<Integer> changed = new ArrayList<>();
    for (int index = 0; index < now.size(); index++) {
      BlockId old = index < before.size() ? before.get(index) : null;
      if (now.get(index) != null && !Objects.equals(now.get(index), old)) {
        changed.add(index);
      }
    }
    return changed;
  }

  private static String summary(List<String> changed) {
    int most = 8;
    String names = String.join(", ", changed.subList(0, Math.min(most, changed.size())));
    if (changed.isEmpty()) {
      return "nothing";
    }
    return changed.size() > most ? names + " and " + (changed.size() - most) + " more" : names;
  }

  /// The bytes of tree nodes that these events write.
  static long bytesOfNodes(List<Event> events) {
    long nodes = 0;
    for (Event event : events) {
      if (event instanceof Event.BlockAllocated taken && taken.kind().equals(Words.NODE)) {
        nodes += taken.count() * taken.bytes();
      } else if (event instanceof Event.BlockCopied copied && copied.kind().equals(Words.NODE)) {
        nodes += copied.bytes();
      }
    }
    return nodes;
  }
}
