package cowscope.mechanism.storage;

import cowscope.mechanism.Amount;
import cowscope.mechanism.Depiction;
import cowscope.mechanism.Lexicon;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What pictures say of file systems.
final class StorageDepiction extends Depiction {
  /// Who reaches what in the world drawn last: a picture asks for each block.
  private volatile @Nullable Sharing sharing;

  StorageDepiction(Lexicon lexicon) {
    super(lexicon);
  }

  @Override
  public String poolTitle(World world, Pool pool) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("capacity", pool.capacity());
    figures.put("blockSize", Amount.bytes(StorageSettings.of(world).blockSize()));
    boolean endless = StorageSettings.of(world).eager() && pool.prefix().equals(Words.DISK);
    String key = "picture.pool." + pool.name() + (endless ? ".eager" : "");
    return text(key, pool.name(), figures);
  }

  @Override
  public String subtitle(World world, Owner owner) {
    boolean writable = Subvolumes.writable(world, owner.name());
    if (owner.kind().equals(Words.SNAPSHOT) && writable) {
      return text("picture.owner.snapshot.writable", "writable snapshot", figures(owner));
    }
    return text("picture.owner." + owner.kind(), owner.kind(), figures(owner));
  }

  private static Map<String, Object> figures(Owner owner) {
    Map<String, Object> figures = new LinkedHashMap<>(owner.attributes().asMap());
    if (owner.parent() != null) {
      figures.put("parent", owner.parent());
    }
    return figures;
  }

  @Override
  public String subtitle(World world, Block block) {
    if (!block.kind().equals(Words.NODE)) {
      return super.subtitle(world, block);
    }
    Map<String, Object> figures = new LinkedHashMap<>(block.content().attributes().asMap());
    String name = "/".equals(block.value()) ? "root" : String.valueOf(block.value());
    figures.put("name", name);
    String said = text("picture.node.node", "{name} · txn {generation}", figures);
    boolean damaged = block.content().attributes().is(Words.Marks.CORRUPT);
    return damaged ? word("corrupt") + " · " + said : said;
  }

  /// Whether snapshots reach the block and the live subvolume does not.
  @Override
  public boolean held(World world, Block block) {
    return !world.ownersOf(Words.SNAPSHOT).isEmpty() && sharing(world).held(block.id());
  }

  /// A damaged block says so; one that only its extent keeps is not free after any commit.
  @Override
  public String word(Block block, String state) {
    Attributes marks = block.content().attributes();
    if (marks.is(Words.Marks.CORRUPT)) {
      return word("corrupt");
    }
    boolean inExtent = state.equals("unused") && marks.get(Words.Marks.EXTENT) != null;
    return inExtent ? word("extent") : super.word(block, state);
  }

  @Override
  public int sharers(World world, Block block) {
    return block.counted() ? block.refs() : sharing(world).sharers(block.id());
  }

  /// `born 3`, where births stand for counts.
  @Override
  public @Nullable String mark(World world, Block block) {
    return block.counted()
        ? super.mark(world, block)
        : text(
            "picture.birth",
            "born {birth}",
            Map.of("birth", Transactions.birth(world, block.id())));
  }

  private Sharing sharing(World world) {
    Sharing known = sharing;
    if (known == null || known.world() != world) {
      known = Sharing.of(world);
      sharing = known;
    }
    return known;
  }
}
