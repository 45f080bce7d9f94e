package cowscope.app.diagram;

import cowscope.app.diagram.RegionRole.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Chooses how regions are drawn, by how much there is to draw in all.
final class Forms {
  /// A pool with more blocks becomes a heat map.
  static final int MAX_CELLS = 1500;

  /// So many rows in all are drawn high, or low; beyond, larger regions become grids.
  private static final int HIGH_ROWS = 10;

  private static final int LOW_ROWS = 40;

  /// A region with more rows than this becomes a grid, or a heat map.
  private static final int ROWS_OF_A_REGION = 16;

  private static final int GRID_CELLS = 512;

  /// Of more rows of views, only those are drawn that some event names.
  private static final int VIEW_ROWS = 18;

  /// Of more owners, none has its views drawn if there are many.
  private static final int CROWD = 20;

  private Forms() {}

  static Cast choose(List<OwnerRole> owners, List<PoolRole> pools, boolean columns) {
    int rows =
        Stream.concat(
                owners.stream().flatMap(owner -> owner.regions().stream()),
                pools.stream().flatMap(pool -> pool.nodes().stream()).map(NodeRole::slots))
            .mapToInt(region -> region.rows().size())
            .sum();
    boolean manyViews =
        owners.stream()
                .flatMap(owner -> owner.regions().stream())
                .filter(RegionRole::idle)
                .mapToInt(region -> region.rows().size())
                .sum()
            > VIEW_ROWS;
    boolean crowd = owners.stream().mapToInt(owner -> owner.members().size()).sum() > CROWD;
    Function<RegionRole, Form> form =
        region ->
            manyViews && (region.idle() || crowd && region.view())
                ? Form.HIDDEN
                : form(region, rows);
    return new Cast(
        owners.stream().map(owner -> drawn(owner, form)).toList(),
        pools.stream().map(pool -> drawn(pool, form)).toList(),
        columns);
  }

  private static Form form(RegionRole region, int rowsInAll) {
    if (region.form() == Form.HIDDEN) {
      return Form.HIDDEN;
    }
    int rows = region.rows().size();
    boolean few = rowsInAll <= LOW_ROWS && rows <= ROWS_OF_A_REGION;
    if (few || rows <= 6 || region.named()) {
      return rowsInAll <= HIGH_ROWS ? Form.ROWS : Form.LOW_ROWS;
    }
    return region.size() <= GRID_CELLS ? Form.GRID : Form.HEAT;
  }

  private static OwnerRole drawn(OwnerRole owner, Function<RegionRole, Form> form) {
    List<RegionRole> regions = new ArrayList<>();
    for (RegionRole region : owner.regions()) {
      regions.add(region.drawnAs(form.apply(region)));
    }
    return owner.with(regions);
  }

  private static PoolRole drawn(PoolRole pool, Function<RegionRole, Form> form) {
    List<NodeRole> nodes = new ArrayList<>();
    for (NodeRole node : pool.nodes()) {
      RegionRole slots = node.slots();
      RegionRole chosen = slots.drawnAs(form.apply(slots));
      nodes.add(node.with(chosen, null));
    }
    return pool.with(pool.homes(), nodes);
  }
}
