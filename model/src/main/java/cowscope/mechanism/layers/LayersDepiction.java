package cowscope.mechanism.layers;

import cowscope.mechanism.Amount;
import cowscope.mechanism.Depiction;
import cowscope.mechanism.Lexicon;
import cowscope.world.Access;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What pictures say of images, containers and their layers.
final class LayersDepiction extends Depiction {
  private static final String SEPARATOR = " · ";
  private static final List<String> MARKS =
      List.of(Words.WHITEOUT, Words.METADATA_ONLY, Words.REDIRECT, Words.OPAQUE, Words.DIRECTORY);

  LayersDepiction(Lexicon lexicon) {
    super(lexicon);
  }

  @Override
  public String poolTitle(World world, Pool pool) {
    if (!pool.prefix().equals(Words.FILE)) {
      return super.poolTitle(world, pool);
    }
    long bytes = (long) pool.used() * Files.blockSize(world);
    return text("picture.pool.disk", pool.name(), Map.of("amount", Amount.bytes(bytes)));
  }

  /// Layers go by the name of the image or container that made them: `web · L1`.
  @Override
  public String title(World world, Block block) {
    return block.value() == null ? super.title(world, block) : block.value() + " · " + block.id();
  }

  /// Whether a layer can be written to, what it stands on, and whether there is anything in it.
  @Override
  public String subtitle(World world, Block block) {
    boolean writable =
        world.slotsOf(block.id()).stream()
            .map(world::slot)
            .anyMatch(slot -> slot != null && slot.access() == Access.READ_WRITE);
    Region paths = block.content().slots();
    boolean empty =
        paths == null || IntStream.range(0, paths.size()).noneMatch(i -> paths.exists(i));
    String key = "picture.layer." + (writable ? "writable" : "read-only");
    return text(key, "", Map.of())
        + below(world, block.id())
        + (empty ? SEPARATOR + text("picture.layer.empty", "", Map.of()) : "");
  }

  /// On what another layer it stands, or nothing for the lowest.
  private String below(World world, BlockId layer) {
    for (SlotId slot : world.slotsOf(layer)) {
      Slot under = slot.index() == 0 ? null : world.slot(slot.region().slot(slot.index() - 1));
      Block lower = under == null || under.block() == null ? null : world.block(under.block());
      if (lower != null && lower.value() != null) {
        return SEPARATOR + text("picture.layer.on", "", Map.of("below", lower.value()));
      }
    }
    return "";
  }

  /// A file is shared by all who stand on a layer that has it, and by its names in one layer.
  @Override
  public int sharers(World world, Block block) {
    int sharers = block.refs();
    if (!block.kind().equals(Words.LAYER_KIND)) {
      for (SlotId id : world.slotsOf(block.id())) {
        Block layer =
            id.region() instanceof RegionId.InBlock(BlockId holder) ? world.block(holder) : null;
        sharers = Math.max(sharers, layer == null ? 0 : layer.refs());
      }
    }
    return sharers;
  }

  /// Files say how large they are: it is what a copy-up costs.
  @Override
  public @Nullable String mark(World world, Block block) {
    return block.kind().equals(Words.LAYER_KIND)
        ? super.mark(world, block)
        : Amount.bytes(block.bytes());
  }

  /// A path says which layer shows it, as `base`; an entry of a layer that points at nothing says
  /// what it stands for, as `whiteout`.
  @Override
  public String target(World world, Slot slot) {
    Attributes marks = slot.attributes();
    Object from = marks.get("from");
    if (from != null) {
      return from.toString();
    }
    for (String mark : MARKS) {
      if (slot.block() == null && marks.get(mark) != null) {
        return text("picture.mark." + mark, mark, marks.asMap());
      }
    }
    return super.target(world, slot);
  }

  /// A whiteout hides what lies below, and so does the file by which aufs marks a directory opaque.
  /// An opaque directory itself is there to be seen.
  @Override
  public boolean erased(Slot slot) {
    Attributes marks = slot.attributes();
    return slot.block() == null
        && (marks.is(Words.WHITEOUT) || (marks.is(Words.OPAQUE) && !marks.is(Words.DIRECTORY)));
  }

  /// A file of a lower layer is copied up at the first write.
  @Override
  protected boolean copiedOnWrite(World world, Slot slot) {
    return slot.access() == Access.READ_ONLY && slot.attributes().get("from") != null;
  }
}
