package cowscope.mechanism.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Chooses commands at random. Names are few, so that many of them exist and most are asked for
/// more than once.
final class StorageWalk {
  private static final List<String> FILES = List.of("a", "b", "c");
  private static final List<String> SNAPSHOTS = List.of("s1", "s2", "s3", "s4");
  private static final int LARGEST = 9;

  private final RandomGenerator random;

  StorageWalk(RandomGenerator random) {
    this.random = random;
  }

  String command() {
    return switch (random.nextInt(40)) {
      case 0, 1, 2, 3 -> "create " + file() + " " + random.nextInt(LARGEST) + extent() + value();
      case 4, 5, 6, 7, 8, 9, 10, 11 -> "write " + path(3) + value();
      case 12, 13 -> "append " + file() + value();
      case 14, 15 -> "truncate " + file() + " " + random.nextInt(LARGEST + 2);
      case 16, 17 -> "punch " + path(2);
      case 18 -> "delete " + file();
      case 19, 20 -> "clone " + file() + " as " + file();
      case 21 -> "dedupe " + file() + " " + file();
      case 22, 23, 24, 25 -> "snapshot " + subvolume() + " as " + snapshot() + writable();
      case 26, 27 -> "drop " + snapshot();
      case 28 -> "rollback " + snapshot();
      case 29, 30, 31, 32, 33 -> "commit";
      case 34 -> "crash";
      case 35 -> "nocow " + file();
      case 36 -> "send " + snapshot() + (random.nextBoolean() ? "" : " from " + snapshot());
      case 37 -> "account " + subvolume();
      default -> "read " + path(2);
    };
  }

  /// A command that damages the medium.
  String damage() {
    return "corrupt " + (random.nextInt(3) == 0 ? "N" + random.nextInt(LARGEST) : path(1));
  }

  private String file() {
    String name = FILES.get(random.nextInt(FILES.size()));
    return random.nextInt(4) == 0 ? snapshot() + "/" + name : name;
  }

  private String path(int most) {
    int first = random.nextInt(LARGEST);
    int last = first + random.nextInt(most);
    return file() + (first == last ? "[" + first + "]" : "[" + first + "-" + last + "]");
  }

  private String snapshot() {
    return SNAPSHOTS.get(random.nextInt(SNAPSHOTS.size()));
  }

  private String subvolume() {
    return random.nextInt(3) == 0 ? snapshot() : "@";
  }

  private String writable() {
    return random.nextInt(3) == 0 ? " writable" : "";
  }

  private String extent() {
    return random.nextBoolean() ? " extent" : "";
  }

  private String value() {
    List<String> values = new ArrayList<>(List.of("A", "B", "C", "same"));
    return " \"" + values.get(random.nextInt(values.size())) + "\"";
  }
}
