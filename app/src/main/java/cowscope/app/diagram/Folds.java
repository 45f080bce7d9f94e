package cowscope.app.diagram;

import cowscope.world.BlockId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Draws many owners as one card where they are all alike all the time: containers of one image
/// that nobody uses, side by side in their order, each with an empty layer of its own.
final class Folds {
  /// Of fewer owners, each has a card of its own.
  private static final int CROWD = 20;

  /// Fewer neighbours than these have cards of their own.
  private static final int LEAST = 3;

  private final Map<String, List<String>> owners = new LinkedHashMap<>();
  private final Map<BlockId, List<BlockId>> blocks = new LinkedHashMap<>();
  private final Set<String> hiddenOwners = new HashSet<>();
  private final Set<BlockId> hiddenBlocks = new HashSet<>();

  private Folds() {}

  /// @param order in which the owners stand
  static Folds of(List<OwnerRole> order, Holders holders, List<PoolRecord> pools) {
    Folds folds = new Folds();
    if (order.size() > CROWD) {
      Map<String, BlockId> own = own(holders, pools);
      List<OwnerRole> run = new ArrayList<>();
      for (OwnerRole owner : order) {
        boolean idle = own.containsKey(owner.name()) && idle(owner);
        if (!run.isEmpty() && !(idle && alike(run.getFirst(), owner))) {
          folds.fold(run, own);
          run.clear();
        }
        if (idle) {
          run.add(owner);
        }
      }
      folds.fold(run, own);
    }
    return folds;
  }

  /// The block with slots that an owner alone ever points at, where it has one that stays empty.
  private static Map<String, BlockId> own(Holders holders, List<PoolRecord> pools) {
    Map<String, BlockId> own = new HashMap<>();
    for (PoolRecord pool : pools) {
      pool.nodes()
          .forEach((block, slots) -> {
            Set<String> pointing = holders.of(block);
            if (pointing.size() == 1 && slots.bare() && slots.lives.lasting()) {
              own.put(pointing.iterator().next(), block);
            }
          });
    }
    return own;
  }

  /// Whether it stands on a stack, and nobody uses what can be seen of that.
  private static boolean idle(OwnerRole owner) {
    return owner.regions().stream().anyMatch(RegionRole::stacked)
        && owner.regions().stream().filter(RegionRole::view).allMatch(RegionRole::idle);
  }

  private static boolean alike(OwnerRole one, OwnerRole other) {
    return one.kind().equals(other.kind()) && Objects.equals(one.parent(), other.parent());
  }

  private void fold(List<OwnerRole> run, Map<String, BlockId> own) {
    if (run.size() >= LEAST) {
      List<String> names = run.stream().map(OwnerRole::name).toList();
      List<BlockId> alike = names.stream().map(own::get).map(Objects::requireNonNull).toList();
      owners.put(names.getFirst(), names);
      blocks.put(alike.getFirst(), alike);
      hiddenOwners.addAll(names.subList(1, names.size()));
      hiddenBlocks.addAll(alike.subList(1, alike.size()));
    }
  }

  /// Those that have cards.
  List<OwnerRole> owners(List<OwnerRole> all) {
    List<OwnerRole> left = new ArrayList<>();
    for (OwnerRole owner : all) {
      @Nullable List<String> members = owners.get(owner.name());
      if (!hiddenOwners.contains(owner.name())) {
        left.add(members == null ? owner : owner.standingFor(members));
      }
    }
    return left;
  }

  boolean hidden(BlockId block) {
    return hiddenBlocks.contains(block);
  }

  List<BlockId> members(BlockId block) {
    return blocks.getOrDefault(block, List.of(block));
  }
}
