package cowscope.app.diagram;

import cowscope.app.diagram.Section.Size;

/// How large the parts of a picture are and how far apart they stand. The sizes of the letters are
/// those of `stage.css`.
///
/// @param margin around the picture
/// @param titleLine how high the titles' line is
/// @param cardsTop where the first cards stand
/// @param cellsTop where the first cells stand; the lines of copies run above them
/// @param laneGap between boxes side by side; the arrows pass there
/// @param wideGap the same between owners and cells where nothing else needs the room
/// @param strangersGap between cards one above the other
/// @param familyGap the same between a parent and its child
/// @param largeFamilyGap the same where there are many
/// @param columnHeight a column of owners higher than this goes on in another one
/// @param nodesHeight the same for blocks with rows
/// @param heat how large a heat map of a pool may be
/// @param heading the line above a region's slots
/// @param row of a slot: from one to the next, and the row itself
/// @param lowRow the same where there are many
/// @param letter of the names of slots, in width
/// @param remarkLetter of the remarks beside names
/// @param node how wide a block with slots is of which no rows are drawn
/// @param lowNode the same where there are many, each a line high
public record Metrics(
    double margin,
    double titleLine,
    double cardsTop,
    double cellsTop,
    double laneGap,
    double wideGap,
    double strangersGap,
    double familyGap,
    double largeFamilyGap,
    double columnHeight,
    double nodesHeight,
    Size heat,
    double heading,
    Row row,
    Row lowRow,
    double letter,
    double remarkLetter,
    double node,
    double lowNode) {

  /// From one row to the next, and how high each is.
  public record Row(double step, double height) {}

  /// On a desk, where one sits before the picture.
  public static final Metrics DESK =
      new Metrics(
          34,
          26,
          50,
          78,
          110,
          185,
          30,
          72,
          48,
          1150,
          560,
          new Size(340, 620),
          26,
          new Row(42, 36),
          new Row(32, 28),
          7.8,
          6.3,
          124,
          150);
}
