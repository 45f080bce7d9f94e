package cowscope.mechanism.strings;

import cowscope.mechanism.Depiction;
import cowscope.mechanism.Lexicon;
import cowscope.world.Access;
import cowscope.world.Block;
import cowscope.world.Owner;
import cowscope.world.Slot;
import cowscope.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What pictures say of variables and buffers: the count as the library stores it, what leaked, and
/// where borrowed pointers look.
final class StringsDepiction extends Depiction {
  private static final int LEAKED_COUNT = -1;

  StringsDepiction(Lexicon lexicon) {
    super(lexicon);
  }

  @Override
  public String subtitle(World world, Owner owner) {
    String library = StringsMechanism.library(world);
    return owner.kind().equals(Words.PROGRAM)
        ? text(library + ".picture.program", library, Map.of())
        : super.subtitle(world, owner);
  }

  @Override
  public String subtitle(World world, Block block) {
    Map<String, Object> figures = new LinkedHashMap<>(block.content().attributes().asMap());
    String stored = stored(world, block);
    if (stored != null) {
      figures.put("stored", stored);
    }
    return text("picture.node." + block.kind(), block.kind(), figures);
  }

  /// libstdc++ stores owners - 1, and -1 when leaked; Qt and PHP store owners.
  @Override
  public @Nullable String stored(World world, Block block) {
    String library = StringsMechanism.library(world);
    String key = library + ".picture.stored" + (block.counted() ? "" : ".static");
    boolean less = library.equals("libstdc++-cow");
    int count = less ? block.refs() - 1 : block.refs();
    boolean leaked = block.content().attributes().is(Words.LEAKED);
    String text = text(key, "", Map.of("count", leaked ? LEAKED_COUNT : count)).replace('-', '−');
    return text.isEmpty() ? null : text;
  }

  @Override
  public @Nullable String flag(Block block) {
    boolean leaked = block.content().attributes().is(Words.LEAKED);
    return leaked ? text("picture.flag.leaked", Words.LEAKED, Map.of()) : null;
  }

  @Override
  public int room(Block block) {
    return block.content().attributes().get(Words.CAPACITY, 0);
  }

  @Override
  public boolean spelled(World world, Slot slot) {
    return slot.block() == null && slot.attributes().get(Words.CAPACITY) != null;
  }

  @Override
  public boolean dangling(World world, Slot slot) {
    return slot.attributes().is(Words.DANGLING) || super.dangling(world, slot);
  }

  /// A borrowed pointer looks at a character: `→ B1[0]`, or at one in a variable: `→ s[0]`.
  @Override
  public String target(World world, Slot slot) {
    if (slot.access() != Access.BORROWED) {
      return super.target(world, slot);
    }
    Object where = slot.block() == null ? slot.attributes().get(Words.OF) : slot.block();
    Object at = slot.attributes().get(Words.AT);
    return "→ " + where + (at == null ? "" : "[" + at + "]");
  }

  /// Whoever has a variable may write to it; only what is borrowed is worth a word.
  @Override
  public String access(World world, Slot slot) {
    return slot.access() == Access.BORROWED ? super.access(world, slot) : "";
  }
}
