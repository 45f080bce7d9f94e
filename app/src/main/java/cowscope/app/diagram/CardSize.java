package cowscope.app.diagram;

import cowscope.app.diagram.RegionRole.Form;
import cowscope.app.diagram.Section.Size;
import cowscope.world.RegionId;
import cowscope.world.SlotRange;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How high a card is, and where in it its regions stand.
final class CardSize {
  /// Name and remark of the holder.
  private static final double HEAD = 32;

  /// From the card's edges to the slots.
  private static final double SIDE = 9.5;

  /// The line that says what an owner does next.
  static final double NEXT = 44;

  private static final double LEAST_NARROW = 150;

  /// Letters that say how many a card stands for.
  private static final int COUNT = 16;

  /// A letter of a name.
  private static final double NAME_LETTER = 9.5;

  /// Owners that stand side by side are not wider than they must be.
  private static final double COLUMN = 212;

  private static final double WIDEST = 430;

  /// What a row has beside name and target: the access, and room between.
  private static final double ROW_SPACE = 128;

  private static final double SPELLED_SPACE = 152;
  private static final double NODE_SPACE = 90;

  /// Letters of what a slot with a name points at.
  static final int NAMED_TARGET = 5;

  private static final int GRID_COLUMNS = 8;
  private static final double BETWEEN = 4;

  /// Letters of what a slot allows, and of what stands there when it points at nothing.
  private static final int ACCESS = 6;

  private static final int NOTHING = 13;

  /// What a row has beside its letters.
  private static final double BETWEEN_LETTERS = 56;

  private final Metrics metrics;

  /// Letters of the longest name of a block, with an arrow before it.
  private final int target;

  CardSize(Metrics metrics, Cast cast) {
    this.metrics = metrics;
    this.target = cast.pools().stream().mapToInt(PoolRole::nameLetters).max().orElse(0) + 2;
  }

  /// Whether nothing stands below the owner's name.
  static boolean bare(OwnerRole owner) {
    return !owner.announces() && bare(owner.regions());
  }

  static boolean bare(List<RegionRole> regions) {
    return regions.stream().allMatch(region -> region.form() == Form.HIDDEN)
        || regions.stream().allMatch(region -> region.rows().isEmpty());
  }

  double of(OwnerRole owner) {
    return (owner.announces() ? NEXT : 0) + of(owner.regions());
  }

  double of(List<RegionRole> regions) {
    double height = HEAD;
    for (double place : places(regions).values()) {
      height += place;
    }
    return height == HEAD ? LayoutBuilder.CARD_HEAD : height - BETWEEN + Layout.CARD_FOOT;
  }

  /// Wide enough for the longest remark under a name, or beside it.
  double narrow(List<OwnerRole> owners, boolean beside) {
    double widest = 0;
    for (OwnerRole owner : owners) {
      double name = owner.name().length() * NAME_LETTER;
      double remark = (owner.remark() + (owner.group() ? COUNT : 0)) * metrics.remarkLetter();
      name += owner.group() ? owner.members().getLast().length() * NAME_LETTER : 0;
      boolean line = beside && !owner.group();
      widest = Math.max(widest, line ? name + remark : Math.max(name, remark));
    }
    return Math.clamp(widest + 36, LEAST_NARROW, metrics.narrowest() - 1);
  }

  /// Wide enough for the longest name of a slot and what stands beside it.
  double width(List<OwnerRole> owners, boolean columns) {
    double widest = 0;
    for (OwnerRole owner : owners) {
      for (RegionRole region : owner.regions()) {
        if (region.inRows()) {
          double spelled = region.letters() * Spelling.SMALL_BOX.width() + SPELLED_SPACE;
          widest = Math.max(widest, letters(region) * metrics.letter() + ROW_SPACE);
          widest = Math.max(widest, written(region) * metrics.letter() + BETWEEN_LETTERS);
          widest = region.letters() == 0 ? widest : Math.max(widest, spelled);
        }
      }
    }
    return Math.clamp(widest, columns ? COLUMN : metrics.narrowest(), WIDEST);
  }

  /// Wide enough for the longest name in blocks with slots, and what stands beside it.
  double nodes(List<NodeRole> nodes) {
    int longest = 0;
    for (NodeRole node : nodes) {
      longest = Math.max(longest, node.slots().inRows() ? node.slots().names() : 0);
    }
    double least = longest > 0 ? metrics.narrowest() : COLUMN;
    return Math.clamp((longest + NAMED_TARGET) * metrics.letter() + NODE_SPACE, least, WIDEST);
  }

  /// Letters of the longest row of a region whose slots go by numbers.
  private int written(RegionRole region) {
    return region.named() ? 0 : label(region) + Math.max(target + ACCESS, NOTHING);
  }

  private int label(RegionRole region) {
    int most = 0;
    String holder =
        metrics.whole() && region.id() instanceof RegionId.InOwner(String owner, _) ? owner : "";
    int pattern =
        region
            .pattern()
            .replace("{owner}[", holder + "[")
            .replace("{owner}", "")
            .replace("{region}", "")
            .length();
    int name = region.id() instanceof RegionId.InOwner(_, String own) ? own.length() : 0;
    for (SlotRange row : region.rows()) {
      int digits = Integer.toString(row.end()).length();
      int numbers = row.count() > 1 ? 2 * digits + 1 : digits;
      most = Math.max(most, pattern - "{index}".length() - 1 + name + numbers);
    }
    return most;
  }

  private static int letters(RegionRole region) {
    int most = region.named() ? region.names() + NAMED_TARGET : 0;
    for (SlotRange row : region.rows()) {
      int digits = Integer.toString(row.end()).length();
      boolean run = row.count() > 1;
      int label = region.pattern().replace("{owner}", "").replace("{region}", "").length();
      int name = region.id() instanceof RegionId.InOwner(_, String own) ? own.length() : 0;
      int numbers = run ? 2 * digits + 1 : digits;
      int target = run ? 2 * digits + 5 : digits + 3;
      most = Math.max(most, label - "{index}".length() - 1 + name + numbers + target);
    }
    return most;
  }

  void place(Box card, OwnerRole owner, Map<RegionId, Section> sections) {
    double next = owner.announces() ? NEXT : 0;
    place(card, card.y() + HEAD + next, owner.regions(), sections);
  }

  void place(Box card, NodeRole node, Map<RegionId, Section> sections) {
    place(card, card.y() + HEAD, List.of(node.slots()), sections);
  }

  private void place(
      Box card, double top, List<RegionRole> regions, Map<RegionId, Section> sections) {
    double y = top;
    Map<Integer, Double> places = places(regions);
    for (Map.Entry<Integer, Double> place : places.entrySet()) {
      for (RegionRole region : regions) {
        if (region.place() == place.getKey() && region.form() != Form.HIDDEN) {
          sections.put(region.id(), section(card, region, y));
        }
      }
      y += place.getValue();
    }
  }

  private NavigableMap<Integer, Double> places(List<RegionRole> regions) {
    NavigableMap<Integer, Double> heights = new TreeMap<>();
    for (RegionRole region : regions) {
      if (region.form() != Form.HIDDEN) {
        double height = heading(region) + body(region) + BETWEEN;
        heights.merge(region.place(), height, Math::max);
      }
    }
    return heights;
  }

  private double heading(RegionRole region) {
    return region.id() instanceof RegionId.InOwner || region.homes() != null
        ? metrics.heading()
        : 14;
  }

  private Section section(Box card, RegionRole region, double y) {
    double width = card.width() - 2 * SIDE;
    double top = y + heading(region);
    Box heading = new Box(card.x() + SIDE, y, width, heading(region));
    Box body = new Box(card.x() + SIDE, top, width, body(region));
    return switch (region.form()) {
      case ROWS -> rows(region, heading, body, metrics.row());
      case LOW_ROWS -> rows(region, heading, body, metrics.lowRow());
      case GRID -> {
        Size step = new Size(width / GRID_COLUMNS, 25);
        Size size = new Size(step.width() - 3, 22);
        yield new Section(region, heading, body, GRID_COLUMNS, step, size);
      }
      case HEAT, HIDDEN -> {
        int columns = heatColumns(region.size());
        Size dot = new Size(width / columns, body.height() / Math.ceilDiv(region.size(), columns));
        yield new Section(region, heading, body, columns, dot, dot);
      }
    };
  }

  private static Section rows(RegionRole region, Box heading, Box body, Metrics.Row row) {
    Size step = new Size(body.width(), row.step());
    return new Section(region, heading, body, 1, step, new Size(body.width(), row.height()));
  }

  /// Dots a third as high as the map is wide.
  private static int heatColumns(int size) {
    return (int) Math.ceil(Math.sqrt(size * 3.0));
  }

  private double body(RegionRole region) {
    int rows = region.room();
    return switch (region.form()) {
      case ROWS -> body(rows, metrics.row());
      case LOW_ROWS -> body(rows, metrics.lowRow());
      case GRID -> Math.ceilDiv(region.size(), GRID_COLUMNS) * 25 - 3;
      case HEAT -> 77;
      case HIDDEN -> 0;
    };
  }

  private static double body(int rows, Metrics.Row row) {
    return rows == 0 ? 0 : (rows - 1) * row.step() + row.height();
  }
}
