package cowscope.app.diagram;

import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.world.BlockId;
import cowscope.world.World;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A world as boxes and arrows.
///
/// @param cells the blocks that are drawn one by one, free ones too, in the order of their pools
/// @param copies lines from blocks to copies that nobody points at yet
/// @param rest what stands for the blocks for which there is no room, or null when there is for all
/// @param step the one that is shown
/// @param world what it was drawn from, for what is too much to list: dots, and arrows that are
///   only shown on request
public record Diagram(
    List<Heading> headings,
    Map<Subject, Card> cards,
    Map<BlockId, Cell> cells,
    List<Arrow> arrows,
    List<Link> links,
    List<CopyLine> copies,
    @Nullable Rest rest,
    int step,
    World world) {

  /// What stands for the blocks for which there is no room.
  public record Rest(int blocks, String text) {}

  public Diagram {
    cards = Collections.unmodifiableMap(new LinkedHashMap<>(cards));
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /// The same boxes with these arrows.
  Diagram with(List<Arrow> drawn) {
    return new Diagram(headings, cards, cells, drawn, links, copies, rest, step, world);
  }

  /// The arrows of one subject, `most` at the most; also those that are only shown on request.
  public List<Arrow> arrowsOf(Cast cast, Subject subject, int most) {
    return new ArrowBuilder(cast, world, Recent.NOTHING, step, this::cell).of(subject, most);
  }

  /// What a block looks like, or null when it is not drawn by itself.
  public @Nullable Cell cell(BlockId block) {
    Card card = cards.get(Subject.of(block));
    return card == null ? cells.get(block) : card.cell();
  }

  /// The picture of a moment.
  public static Diagram of(Layout layout, History history, Moment moment) {
    World world = history.at(moment);
    return of(layout, history, world, Recent.at(history, moment), moment.step());
  }

  /// The picture of a world after what is recent.
  ///
  /// @param step the one that it belongs to; says who is drawn where not all have room
  public static Diagram of(Layout layout, History history, World world, Recent recent, int step) {
    return new DiagramBuilder(layout, history.mechanism(), world, recent, step).build();
  }
}
