package cowscope.app.diagram;

import cowscope.app.diagram.RegionRole.Form;
import java.util.ArrayList;
import java.util.List;

/// Gives owners their places, one below the other in the order of their families, in as many
/// columns as they need. Where places are to fill a stage, those of one family that never meet
/// share one.
final class OwnerPlaces {
  private static final double COLUMN_GAP = 56;

  private final Cast cast;
  private final Metrics metrics;
  private final CardSize cards;
  private final Plan plan;
  private final List<OwnerRole> order;
  private final boolean narrow;
  private final boolean many;
  private List<Box> column = new ArrayList<>();

  OwnerPlaces(Cast cast, Metrics metrics, CardSize cards, Plan plan) {
    this.cast = cast;
    this.metrics = metrics;
    this.cards = cards;
    this.plan = plan;
    this.order = Families.inOrder(cast.owners());
    this.narrow = cast.hasNodes() && order.stream().allMatch(OwnerPlaces::plain);
    this.many = order.size() > metrics.many();
  }

  private static boolean plain(OwnerRole owner) {
    return owner.regions().stream().allMatch(region -> region.form() == Form.HIDDEN);
  }

  void place() {
    double limit = narrow && many ? metrics.heights().narrow() : metrics.heights().owners();
    double width =
        narrow ? cards.narrow(order, many) : cards.width(order, cast.columns() || cast.spelled());
    double x = plan.right;
    double y = metrics.cardsTop();
    String kind = "";
    for (List<OwnerRole> tenants : tenants()) {
      OwnerRole owner = tenants.getFirst();
      double height = tenants.stream().mapToDouble(this::height).max().orElse(0);
      boolean child = child(owner);
      boolean headed = !child && !owner.kind().equals(kind);
      double gap = plan.owners.isEmpty() ? 0 : gap(owner, headed);
      boolean full = cast.columns() || y + gap + height > limit;
      if (!plan.owners.isEmpty() && full) {
        plan.add(x, x + width, column);
        x += width + (cast.columns() ? COLUMN_GAP : metrics.laneGap());
        y = metrics.cardsTop();
        gap = 0;
        column = new ArrayList<>();
      }
      y += gap;
      if (headed) {
        double line = y - metrics.cardsTop() + metrics.titleLine();
        plan.titles.add(new Title(false, owner.kind(), x, line));
      }
      for (OwnerRole tenant : tenants) {
        place(tenant, new Box(x, y, width, height(tenant)));
      }
      column.add(new Box(x, y, width, height));
      y += height;
      kind = child ? kind : owner.kind();
    }
    if (!column.isEmpty()) {
      plan.add(x, x + width, column);
    }
  }

  /// Who takes which place, from top to bottom.
  private List<List<OwnerRole>> tenants() {
    List<List<OwnerRole>> places = new ArrayList<>();
    for (OwnerRole owner : order) {
      places.stream()
          .filter(tenants -> cast.fits() && tenants.stream().allMatch(owner::follows))
          .findFirst()
          .ifPresentOrElse(
              tenants -> tenants.add(owner), () -> places.add(new ArrayList<>(List.of(owner))));
    }
    return places;
  }

  private void place(OwnerRole owner, Box card) {
    owner.members().forEach(name -> plan.owners.put(name, card));
    cards.place(card, owner, plan.sections);
    plan.reach(card.bottom());
  }

  private boolean low(OwnerRole owner) {
    return many && CardSize.bare(owner) && !owner.group();
  }

  private double height(OwnerRole owner) {
    return low(owner) ? metrics.low().height() : cards.of(owner);
  }

  private boolean child(OwnerRole owner) {
    return owner.parent() != null && plan.owners.containsKey(owner.parent());
  }

  private double gap(OwnerRole owner, boolean headed) {
    if (headed) {
      return metrics.strangersGap() + metrics.titleLine();
    }
    if (low(owner)) {
      return metrics.low().step() - metrics.low().height();
    }
    if (!child(owner)) {
      return metrics.strangersGap();
    }
    return cast.owners().size() <= 3 ? metrics.familyGap() : metrics.largeFamilyGap();
  }
}
