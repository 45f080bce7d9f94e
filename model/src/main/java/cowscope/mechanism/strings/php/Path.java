package cowscope.mechanism.strings.php;

import cowscope.mechanism.strings.Program;
import cowscope.world.Block;
import cowscope.world.SlotId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The way from a variable to an element that is about to be written: every array on it is made the
/// variable's own (`zend_fetch_dimension_address_W`).
final class Path {
  private final Program program;
  private final Cells cells;
  private final Arrays arrays;
  private final Copies copies;

  Path(Program program) {
    this.program = program;
    this.cells = new Cells(program);
    this.arrays = new Arrays(program);
    this.copies = new Copies(program);
  }

  /// The cell of a variable behind any reference; a new one when there is none yet.
  SlotId variable(Place place) {
    return cells.deref(rawVariable(place));
  }

  private SlotId rawVariable(Place place) {
    SlotId found = program.find(place.variable());
    return found == null ? program.declare(place.variable()) : found;
  }

  /// The cell of a place behind any reference, or null when PHP throws.
  @Nullable SlotId cell(Place place) {
    SlotId raw = rawCell(place);
    return raw == null ? null : cells.deref(raw);
  }

  /// The cell of a place itself, bound to a reference or not, or null when PHP throws.
  @Nullable SlotId rawCell(Place place) {
    if (place.keys().isEmpty()) {
      return rawVariable(place);
    }
    SlotId container = container(place);
    if (container == null) {
      return null;
    }
    if (cells.kind(container) == Cells.Kind.STRING) {
      program.answer("Error", container, "string-offset");
      return null;
    }
    return element(container, place.keys().getLast());
  }

  /// What the last key of a place looks into: an array of one's own, or a string; null when PHP
  /// throws.
  @Nullable SlotId container(Place place) {
    SlotId container = variable(place);
    List<Long> keys = place.keys();
    for (long key : keys.subList(0, keys.size() - 1)) {
      if (!array(container, place)) {
        return null;
      }
      container = cells.deref(element(container, key));
    }
    return cells.kind(container) == Cells.Kind.STRING || array(container, place) ? container : null;
  }

  /// Makes sure that a cell holds an array of its own: nothing becomes an empty one, a shared one
  /// is separated.
  ///
  /// @return false when PHP throws, because there is something else
  boolean array(SlotId cell, Place place) {
    return switch (cells.kind(cell)) {
      case NULL -> {
        program.point(cell, arrays.create(0, "created"), "assigned");
        yield true;
      }
      case ARRAY -> {
        separate(cell);
        yield true;
      }
      case WHOLE, STRING -> {
        program.answer("Error", cell, "no-array");
        yield false;
      }
    };
  }

  /// `SEPARATE_ARRAY`.
  private void separate(SlotId cell) {
    Block array = Objects.requireNonNull(program.block(cell));
    if (array.id().equals(Arrays.EMPTY)) {
      program.point(cell, arrays.create(0, "separate"), "separate");
    } else if (array.shared()) {
      program.trap(cell, "separate");
      program.point(cell, copies.separate(array, "separate"), "separate");
    }
  }

  /// The element of an array of one's own, a new one when there is none yet.
  SlotId element(SlotId container, long key) {
    Block array = Objects.requireNonNull(program.block(container));
    SlotId found = arrays.find(array.id(), key);
    return found == null ? arrays.insert(array.id(), key) : found;
  }

  /// The element that is about to be removed, in an array of one's own; null when there is none.
  @Nullable SlotId existing(SlotId container, long key, Place place) {
    return switch (cells.kind(container)) {
      case NULL -> null;
      case WHOLE, STRING -> {
        program.answer("Error", container, "no-array");
        yield null;
      }
      case ARRAY -> {
        separate(container);
        yield arrays.find(Objects.requireNonNull(program.block(container)).id(), key);
      }
    };
  }
}
