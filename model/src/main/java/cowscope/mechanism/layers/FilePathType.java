package cowscope.mechanism.layers;

import cowscope.command.ArgumentType;
import cowscope.command.Cursor;
import cowscope.command.Letters;
import cowscope.command.Mismatch;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// How paths are written: `/etc/motd`.
final class FilePathType implements ArgumentType<FilePath> {
  private static final int LONGEST = 200;

  @Override
  public Class<FilePath> type() {
    return FilePath.class;
  }

  @Override
  public String expectation() {
    return "a path such as /etc/motd";
  }

  @Override
  public FilePath parse(Cursor cursor) throws Mismatch {
    int start = cursor.at();
    String text = cursor.take(c -> Character.isLetterOrDigit(c) || "/_.@+-".indexOf(c) >= 0);
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new Mismatch(start, expectation());
    }
    try {
      return new FilePath(text);
    } catch (IllegalArgumentException e) {
      throw new Mismatch(start, expectation());
    }
  }

  @Override
  public String write(FilePath value) {
    return value.text();
  }

  @Override
  public String pattern() {
    return "(?:/" + Letters.pattern("_.@+-") + ")+";
  }

  /// The paths that the container sees; without a container, those of all layers.
  @Override
  public List<String> propose(World world, String placeholder, Map<String, Object> earlier) {
    Object container = earlier.get(Words.CONTAINER);
    if (container != null && Stacks.isContainer(world, container.toString())) {
      return Merged.of(world, container.toString()).all().stream().map(Found::path).toList();
    }
    return world.pool(Words.LAYER).used() == 0 ? List.of() : everywhere(world);
  }

  /// The open files, mappings and images that commands call by name.
  static List<String> known(World world, String placeholder) {
    return switch (placeholder) {
      case "fd" -> Descriptors.names(world);
      case "base" -> world.ownersOf(Words.IMAGE).stream().map(Owner::name).toList();
      default -> List.of();
    };
  }

  private static List<String> everywhere(World world) {
    List<Region> regions = new ArrayList<>();
    world
        .pool(Words.LAYER)
        .forEachBlock(layer -> {
          BlockId id = layer.id();
          regions.add(Objects.requireNonNull(world.region(RegionId.of(id))));
        });
    return regions.stream()
        .flatMap(region -> IntStream.range(0, region.size()).mapToObj(region::slotName))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
