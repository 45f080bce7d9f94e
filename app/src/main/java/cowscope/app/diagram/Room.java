package cowscope.app.diagram;

import cowscope.app.diagram.Metrics.Row;

/// How much room there is between things whose letters are all of one size.
///
/// @param lane between boxes side by side; the arrows pass there
/// @param wide the same between owners and cells where nothing else needs the room
/// @param pools between one pool and the title of the next
/// @param card how wide cards with rows are at least
/// @param whole whether they are wide enough for names with the owner's before them
/// @param node how wide a block with slots is of which no rows are drawn
/// @param lowNode the same where there are many, each a line high
/// @param mostLow how wide those are at the most, because of what is said of them
/// @param low a card that is only a line high
/// @param row of a slot where there are many
/// @param heading the line above a region's slots
/// @param family between a parent and its child where there are many
/// @param many of more cards above each other, those without rows are only a line high
/// @param title how wide the title above cells is at least
/// @param cell how high a cell is
/// @param name how wide cells are because of their names at the most
/// @param large whether long values are in letters as large as short ones
record Room(
    double lane,
    double wide,
    double pools,
    double card,
    boolean whole,
    double node,
    double lowNode,
    double mostLow,
    Row low,
    Row row,
    double heading,
    double family,
    int many,
    double title,
    double cell,
    double cellGap,
    double name,
    boolean large) {
  private static final Row LINE = new Row(34, 26);

  private static final Row CLOSE_LINE = new Row(23, 20);
  private static final Row ROW = new Row(32, 28);
  private static final Row CLOSE_ROW = new Row(25, 23);

  static final Room WIDE =
      new Room(
          84, 110, 44, 240, true, 132, 165, 200, LINE, ROW, 24, 36, 3, 260, 70, 36, 220, false);
  static final Room TIGHT =
      new Room(
          60,
          70,
          42,
          190,
          true,
          88,
          130,
          200,
          LINE,
          new Row(28, 25),
          24,
          36,
          3,
          190,
          70,
          27,
          84,
          false);

  /// Where only blocks have room for more than what they are called and what they hold.
  static final Room CLOSE =
      new Room(
          40,
          60,
          42,
          180,
          true,
          84,
          96,
          200,
          CLOSE_LINE,
          CLOSE_ROW,
          18,
          26,
          8,
          150,
          70,
          27,
          84,
          false);

  /// The same where not even they have.
  static final Room CROWDED = CLOSE.with(36, 36, 15, 60);

  /// The same where blocks with slots have room for their names only.
  static final Room BARE = CROWDED.withLowNodes(76, 76);

  /// On a screen that many look at from far away.
  static final Room SHOWN = WIDE.seenFromAfar(38);

  /// The same where there is less of it.
  static final Room SCANT = TIGHT.seenFromAfar(28);

  private Room with(double newPools, double newCell, double newGap, double newName) {
    return new Room(
        lane, wide, newPools, card, whole, node, lowNode, mostLow, low, row, heading, family, many,
        title, newCell, newGap, newName, large);
  }

  private Room withLowNodes(double least, double most) {
    return new Room(
        lane, wide, pools, card, whole, node, least, most, low, row, heading, family, many, title,
        cell, cellGap, name, large);
  }

  /// Short names, and large letters for all values.
  private Room seenFromAfar(double newPools) {
    return new Room(
        lane, wide, newPools, card, false, node, lowNode, mostLow, low, row, heading, family, many,
        title, cell, cellGap, name, true);
  }
}
