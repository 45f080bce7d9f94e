package cowscope.mechanism.memory;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.mechanism.Decision;
import cowscope.mechanism.Policy;
import cowscope.mechanism.Setup;
import cowscope.world.Owner;
import cowscope.world.Region;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Random scripts over all commands. The same seed gives the same script.
final class Walk {
  private static final MemoryMechanism MEMORY = new MemoryMechanism();
  private static final String[] VALUES = {"a", "b", "c", "0"};

  private final Random random;
  private final boolean comparable;
  private int names;

  private Walk(long seed, boolean comparable) {
    this.random = new Random(seed);
    this.comparable = comparable;
  }

  /// A scenario: what it chooses, and its commands.
  record Script(Map<String, Object> setup, List<String> steps) {

    Setup chosen() {
      return Setup.of(MEMORY.settings(), setup);
    }

    World start(Policy policy) {
      return MEMORY.start(chosen(), policy);
    }

    Command parse(int step) {
      return ((Grammar.Result.Parsed) MEMORY.grammar(chosen()).parse(steps.get(step))).command();
    }

    Script without(int step) {
      List<String> fewer = new ArrayList<>(steps);
      fewer.remove(step);
      return new Script(setup, fewer);
    }

    /// The script as a scenario file that can be opened.
    String json() {
      StringBuilder json = new StringBuilder();
      json.append("{\n  \"format\": \"cowscope/scenario\", \"version\": 1,\n");
      json.append("  \"title\": \"A law that does not hold\",\n  \"mechanism\": \"memory\",\n");
      List<String> members = new ArrayList<>();
      setup.forEach((key, value) ->
          members.add(quoted(key) + ": " + (value instanceof String s ? quoted(s) : value)));
      json.append("  \"setup\": { ").append(String.join(", ", members)).append(" },\n");
      json.append("  \"steps\": [\n    ")
          .append(String.join(",\n    ", steps.stream().map(Script::quoted).toList()))
          .append("\n  ]\n}\n");
      return json.toString();
    }

    private static String quoted(String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
  }

  /// A script of `length` commands.
  ///
  /// @param comparable whether it leaves out what a system without copy-on-write answers otherwise:
  ///   running out of frames or promises, and private views of files that others write to
  static Script script(long seed, int length, boolean comparable) {
    return new Walk(seed, comparable).walk(length);
  }

  private Script walk(int length) {
    Map<String, Object> setup = setup();
    List<String> steps = new ArrayList<>();
    World world = new Script(setup, steps).start(Policy.ON_WRITE);
    while (steps.size() < length) {
      steps.add(next(world));
      Script soFar = new Script(setup, steps);
      Command command = soFar.parse(steps.size() - 1);
      switch (MEMORY.decide(world, command)) {
        case Decision.Accepted(var events) -> world = world.evolveAll(events);
        case Decision.Refused _ -> steps.removeLast();
      }
    }
    return new Script(setup, steps);
  }

  private Map<String, Object> setup() {
    Map<String, Object> setup = new LinkedHashMap<>();
    setup.put("frames", comparable ? 4000 : one(6, 12, 40));
    setup.put("swap", one(0, 2, 8));
    setup.put("kernel", random.nextInt(3) == 0 ? "textbook" : "linux");
    setup.put("mergeZero", random.nextBoolean());
    if (!comparable && random.nextInt(4) == 0) {
      setup.put("overcommit", random.nextBoolean() ? "never" : "heuristic");
      setup.put("commitLimit", one(0, 12, 30));
    }
    if (random.nextInt(6) == 0) {
      setup.put("addressSpace", 20);
    }
    return setup;
  }

  private String next(World world) {
    List<Owner> processes = world.ownersOf(Words.PROCESS);
    if (processes.isEmpty() || random.nextInt(25) == 0) {
      return "spawn " + name("p");
    }
    String process = process(world, processes);
    Owner owner = world.owner(process);
    Owner space = owner == null ? null : Spaces.holder(world, owner);
    List<Region> regions = space == null ? List.of() : space.regions();
    int dice = random.nextInt(100);
    if (regions.isEmpty() || dice < 8) {
      return map(world, process);
    }
    String region =
        space != null && !Mappings.unmapped(space).isEmpty() && random.nextInt(3) == 0
            ? Mappings.unmapped(space).getFirst()
            : regions.get(random.nextInt(regions.size())).name();
    int size = regions.getFirst().size();
    for (Region known : regions) {
      size = known.name().equals(region) ? known.size() : size;
    }
    return onPages(process, region, page(region, size), dice);
  }

  private String onPages(String process, String region, String page, int dice) {
    String pages = process + " " + page;
    if (dice < 32) {
      return "write " + pages + " \"" + value() + "\"";
    }
    return switch (dice) {
      case 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42 -> "read " + pages;
      case 43, 44, 45, 46, 47, 48, 49, 50, 51, 52 -> "fork " + process + " as " + name("p");
      case 53, 54 -> "vfork " + process + " as " + name("p");
      case 55, 56 -> "exec " + process + (random.nextBoolean() ? " /bin/ls" : "");
      case 57, 58, 59 -> "exit " + process;
      case 60, 61, 62 -> "unmap " + pages;
      case 63, 64, 65, 66, 67 -> "discard " + pages;
      case 68, 69, 70, 71, 72, 73 -> "protect " + pages + " " + protection();
      case 74, 75, 76 -> "receive " + pages + " \"" + value() + "\"";
      case 77, 78 -> "send " + pages;
      case 79, 80, 81, 82 -> "mergeable " + process + " " + region;
      case 83, 84, 85 -> "merge";
      case 86, 87, 88, 89, 90 -> "evict " + pages;
      case 91, 92, 93 -> "pin " + pages;
      case 94, 95 -> "unpin " + pages;
      default -> "lock " + pages;
    };
  }

  private String map(World world, String process) {
    int pages = 1 + random.nextInt(5);
    String limit = one("", "", "", " read-only", " no-access");
    if (random.nextInt(8) == 0) {
      return "calloc " + process + " " + name("r") + " " + pages;
    }
    List<Owner> files = world.ownersOf(Words.FILE);
    if (files.size() < 2 && random.nextInt(4) == 0) {
      return "file " + name("f") + " " + pages + (random.nextBoolean() ? "" : " \"x\"");
    }
    if (!files.isEmpty() && random.nextBoolean()) {
      int chosen = random.nextInt(files.size());
      boolean shared = comparable ? chosen == 0 : random.nextBoolean();
      String of = " of " + files.get(chosen).name();
      return "map " + process + " " + name("r") + " " + pages + of + shared(shared) + limit;
    }
    return "map "
        + process
        + " "
        + name("r")
        + " "
        + pages
        + shared(random.nextInt(3) == 0)
        + limit;
  }

  private static String shared(boolean shared) {
    return shared ? " shared" : "";
  }

  private String process(World world, List<Owner> processes) {
    List<String> gone = Ending.gone(world);
    if (!gone.isEmpty() && random.nextInt(30) == 0) {
      return gone.get(random.nextInt(gone.size()));
    }
    return processes.get(random.nextInt(processes.size())).name();
  }

  private String page(String region, int size) {
    int first = random.nextInt(size);
    return switch (random.nextInt(6)) {
      case 0 -> region + "[*]";
      case 1 -> region + "[" + first + "-" + (first + random.nextInt(size - first)) + "]";
      case 2 -> region + "[" + first + "," + random.nextInt(size) + "]";
      default -> region + "[" + first + "]";
    };
  }

  private String protection() {
    return one("read-only", "read-write", "read-write", "no-access");
  }

  private String value() {
    return VALUES[random.nextInt(VALUES.length)];
  }

  private String name(String prefix) {
    return prefix + ++names;
  }

  @SafeVarargs
  private <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
