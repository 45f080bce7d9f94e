package cowscope.app.diagram;

import cowscope.app.diagram.Section.Size;

/// How large the parts of a picture are and how far apart they stand. The sizes of the letters are
/// those of `stage.css`.
///
/// @param even whether all letters are of one size but for names and values
/// @param margin around the picture
/// @param titleLine how high the titles' line is
/// @param cardsTop where the first cards stand
/// @param cellsTop where the first cells stand; the lines of copies run above them
/// @param poolTop the same between one pool and the next below it
/// @param laneGap between boxes side by side; the arrows pass there
/// @param wideGap the same between owners and cells where nothing else needs the room
/// @param strangersGap between cards one above the other
/// @param familyGap the same between a parent and its child
/// @param largeFamilyGap the same where there are many
/// @param heights how high columns may be
/// @param beside whether blocks with slots stand beside their owners, and not above them
/// @param heat how large a heat map of a pool may be
/// @param heading the line above a region's slots
/// @param row of a slot: from one to the next, and the row itself
/// @param lowRow the same where there are many
/// @param letter of the names of slots, in width
/// @param remarkLetter of the remarks beside names
/// @param narrowest how wide cards with rows are at least
/// @param whole whether they are wide enough for names with the owner's before them
/// @param node how wide a block with slots is of which no rows are drawn
/// @param lowNode the same where there are many, each a line high
/// @param mostLow how wide those are at the most, because of what is said of them
/// @param low a card that is only a line high
/// @param title how wide the title above cells is at least
/// @param belowOwners from owners to blocks that stand below them
/// @param many of more cards above each other, those without rows are only a line high
/// @param cellGap between cells one above the other, where they stand in so many columns
/// @param cell how high such cells are
/// @param widestName how wide such cells are because of their names at the most
/// @param large whether long values are in letters as large as short ones
/// @param cellColumns how many cells stand side by side; 0 where that depends on how many there are
public record Metrics(
    boolean even,
    double margin,
    double titleLine,
    double cardsTop,
    double cellsTop,
    double poolTop,
    double laneGap,
    double wideGap,
    double strangersGap,
    double familyGap,
    double largeFamilyGap,
    Heights heights,
    boolean beside,
    Size heat,
    double heading,
    Row row,
    Row lowRow,
    double letter,
    double remarkLetter,
    double narrowest,
    boolean whole,
    double node,
    double lowNode,
    double mostLow,
    Row low,
    double title,
    double belowOwners,
    int many,
    double cellGap,
    double cell,
    double widestName,
    boolean large,
    int cellColumns) {

  /// From one row to the next, and how high each is.
  public record Row(double step, double height) {}

  /// What is higher goes on in another column.
  ///
  /// @param owners a column of owners
  /// @param narrow the same where they are narrow and many
  /// @param nodes a column of blocks with slots
  public record Heights(double owners, double narrow, double nodes) {}

  private static final double SMALL_CELL = 60;

  /// Whether nothing has room for more than what it is called and what it holds.
  public boolean crowded() {
    return even && cell < SMALL_CELL;
  }

  /// On a desk, where one sits before the picture.
  public static final Metrics DESK =
      new Metrics(
          false,
          34,
          26,
          50,
          78,
          78,
          110,
          185,
          30,
          72,
          48,
          new Heights(1150, 2300, 560),
          true,
          new Size(340, 620),
          26,
          new Row(42, 36),
          new Row(32, 28),
          7.8,
          6.3,
          250,
          false,
          124,
          150,
          200,
          new Row(34, 26),
          300,
          118,
          8,
          38,
          0,
          0,
          false,
          0);

  /// Where all letters must be read: from far away, or although there is much to see.
  static Metrics even(Heights heights, Room room, int cellColumns) {
    return new Metrics(
        true,
        12,
        22,
        42,
        68,
        room.pools(),
        room.lane(),
        room.wide(),
        22,
        44,
        room.family(),
        heights,
        room != Room.TIGHT && room != Room.SCANT,
        new Size(340, Math.max(200, heights.owners() - 90)),
        room.heading(),
        new Row(32, 28),
        room.row(),
        8.4,
        6.8,
        room.card(),
        room.whole(),
        room.node(),
        room.lowNode(),
        room.mostLow(),
        room.low(),
        room.title(),
        100,
        room.many(),
        room.cellGap(),
        room.cell(),
        room.name(),
        room.large(),
        cellColumns);
  }
}
