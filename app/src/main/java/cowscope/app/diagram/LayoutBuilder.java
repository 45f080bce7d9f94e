package cowscope.app.diagram;

/// Gives everyone of a cast a place: owners left, blocks with slots in columns by depth, the cells
/// of the pools right.
final class LayoutBuilder {
  static final double CARD_HEAD = 54;

  /// Beside owners in columns, arrows run down.
  private static final double BESIDE = 30;

  private LayoutBuilder() {}

  static Layout build(Cast cast, Metrics metrics) {
    CardSize cards = new CardSize(metrics, cast);
    Plan plan = new Plan(metrics.margin());
    new OwnerPlaces(cast, metrics, cards, plan).place();
    new NodePlaces(cast, metrics, cards, plan).place();
    CellPlaces cells = new CellPlaces(cast, metrics, plan);
    if (cast.columns()) {
      cells.below();
      return plan.layout(cast, metrics, Math.max(metrics.margin(), BESIDE));
    }
    boolean heat = cast.pools().stream().anyMatch(PoolRole::heat);
    boolean close = cast.hasNodes() || heat || cast.spelled();
    cells.right(close ? metrics.laneGap() : metrics.wideGap());
    return plan.layout(cast, metrics, metrics.margin());
  }
}
