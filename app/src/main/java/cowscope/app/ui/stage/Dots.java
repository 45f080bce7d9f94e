package cowscope.app.ui.stage;

import cowscope.app.diagram.Cell;
import cowscope.world.Access;
import cowscope.world.Pool;
import cowscope.world.Region;

/// What the dots of a heat map stand for.
sealed interface Dots {

  /// Sees what one dot looks like.
  @FunctionalInterface
  interface Visitor {
    void visit(int index, Cell.Look look);
  }

  /// Shows all dots that are not free.
  void forEach(Visitor visitor);

  /// Shows the dots that look different from those of `before`; false when there are too many to
  /// find out which.
  boolean forEachChange(Dots before, Visitor visitor);

  /// The blocks of a pool, by how many point at them.
  record OfPool(Pool pool) implements Dots {
    @Override
    public void forEach(Visitor visitor) {
      pool.forEachCount((index, refs) -> visitor.visit(index, look(refs)));
    }

    @Override
    public boolean forEachChange(Dots before, Visitor visitor) {
      if (!(before instanceof OfPool(Pool old))) {
        return false;
      }
      pool.forEachChangedCount(old, (index, refs) -> visitor.visit(index, look(refs)));
      return true;
    }

    private static Cell.Look look(int refs) {
      return switch (refs) {
        case -2 -> Cell.Look.FREE;
        case -1 -> Cell.Look.STATIC;
        case 0 -> Cell.Look.UNUSED;
        case 1 -> Cell.Look.PRIVATE;
        default -> Cell.Look.SHARED;
      };
    }
  }

  /// The slots of a region: what may be written looks private, what only may be read shared.
  record OfRegion(Region region) implements Dots {
    @Override
    public void forEach(Visitor visitor) {
      region
          .entries()
          .forEach(0, region.size(), (index, entry) -> visitor.visit(index, look(index)));
    }

    @Override
    public boolean forEachChange(Dots before, Visitor visitor) {
      if (!(before instanceof OfRegion(Region old)) || old.epoch() != region.epoch()) {
        return false;
      }
      region
          .entries()
          .forEachDifference(
              old.entries(), (index, now, then) -> visitor.visit(index, look(index)));
      return true;
    }

    private Cell.Look look(int index) {
      if (!region.pointsSomewhere(index)) {
        return Cell.Look.FREE;
      }
      return region.access(index) == Access.READ_WRITE ? Cell.Look.PRIVATE : Cell.Look.SHARED;
    }
  }
}
