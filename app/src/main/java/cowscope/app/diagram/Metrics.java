package cowscope.app.diagram;

import cowscope.app.diagram.Section.Size;

/// How large the parts of a picture are and how far apart they stand. The sizes of the letters are
/// those of `stage.css`.
///
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
/// @param columnHeight a column of owners higher than this goes on in another one
/// @param narrowHeight the same where the owners are narrow and many
/// @param nodesHeight the same for blocks with rows
/// @param beside whether blocks with slots stand beside their owners, and not above them
/// @param heat how large a heat map of a pool may be
/// @param heading the line above a region's slots
/// @param row of a slot: from one to the next, and the row itself
/// @param lowRow the same where there are many
/// @param letter of the names of slots, in width
/// @param remarkLetter of the remarks beside names
/// @param narrowest how wide cards with rows are at least
/// @param node how wide a block with slots is of which no rows are drawn
/// @param lowNode the same where there are many, each a line high
/// @param title how wide the title above cells is at least
/// @param belowOwners from owners to blocks that stand below them
/// @param many of more cards above each other, those without rows are only a line high
/// @param cellGap between cells one above the other, where they stand in so many columns
/// @param widestName how wide such cells are because of their names at the most
/// @param cellColumns how many cells stand side by side; 0 where that depends on how many there are
public record Metrics(
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
    double columnHeight,
    double narrowHeight,
    double nodesHeight,
    boolean beside,
    Size heat,
    double heading,
    Row row,
    Row lowRow,
    double letter,
    double remarkLetter,
    double narrowest,
    double node,
    double lowNode,
    double title,
    double belowOwners,
    int many,
    double cellGap,
    double widestName,
    int cellColumns) {

  /// From one row to the next, and how high each is.
  public record Row(double step, double height) {}

  /// The same with less room between.
  Metrics close() {
    return new Metrics(
        24,
        titleLine,
        cardsTop,
        cellsTop,
        poolTop,
        88,
        130,
        26,
        46,
        42,
        columnHeight,
        narrowHeight,
        nodesHeight,
        beside,
        heat,
        23,
        row,
        new Row(28, 25),
        letter,
        remarkLetter,
        narrowest,
        node,
        lowNode,
        title,
        belowOwners,
        many,
        cellGap,
        widestName,
        cellColumns);
  }

  Metrics withHeights(double column, double nodes) {
    return new Metrics(
        margin,
        titleLine,
        cardsTop,
        cellsTop,
        poolTop,
        laneGap,
        wideGap,
        strangersGap,
        familyGap,
        largeFamilyGap,
        column,
        2 * column,
        nodes,
        beside,
        heat,
        heading,
        row,
        lowRow,
        letter,
        remarkLetter,
        narrowest,
        node,
        lowNode,
        title,
        belowOwners,
        many,
        cellGap,
        widestName,
        cellColumns);
  }

  /// On a desk, where one sits before the picture.
  public static final Metrics DESK =
      new Metrics(
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
          1150,
          2300,
          560,
          true,
          new Size(340, 620),
          26,
          new Row(42, 36),
          new Row(32, 28),
          7.8,
          6.3,
          250,
          124,
          150,
          300,
          118,
          8,
          38,
          0,
          0);

  /// Before many, who sit far away.
  ///
  /// @param height of a column of owners
  /// @param tight with less room for arrows
  static Metrics presenting(double height, boolean tight, int cellColumns) {
    Row row = new Row(32, 28);
    return new Metrics(
        12,
        22,
        42,
        68,
        tight ? 28 : 38,
        tight ? 60 : 84,
        tight ? 70 : 110,
        22,
        44,
        36,
        height,
        height,
        height,
        !tight,
        new Size(340, Math.max(200, height - 90)),
        24,
        row,
        row,
        8.4,
        6.8,
        tight ? 190 : 240,
        tight ? 88 : 132,
        tight ? 130 : 165,
        tight ? 190 : 260,
        100,
        3,
        tight ? 27 : 36,
        tight ? 84 : 220,
        cellColumns);
  }
}
