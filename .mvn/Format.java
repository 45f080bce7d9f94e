import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Formats the Java sources in some folders, `Format.java write LIST FOLDER...`, or names those that need it,
/// `Format.java check LIST FOLDER...`. After that the file LIST exists only when a source is not formatted, and names it:
/// the build then fails with a sentence of its own. The formatter's own command line wants every source by name.
class Format {
  private static final PrintWriter ERR = new PrintWriter(System.err, true);

  public static void main(String[] args) throws Exception {
    var list = Path.of(args[1]);
    Files.deleteIfExists(list);
    var sources = new ArrayList<String>();
    for (var folder : List.of(args).subList(2, args.length)) {
      sources.addAll(sources(Path.of(folder)));
    }
    switch (args[0]) {
      case "write" -> System.exit(format(List.of("--replace"), sources, ERR));
      case "check" -> check(sources, list);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void check(List<String> sources, Path list) throws Exception {
    var names = new StringWriter();
    var status = format(List.of("--dry-run", "--set-exit-if-changed"), sources, new PrintWriter(names));
    if (status != 0) {
      Files.createDirectories(list.toAbsolutePath().getParent());
      Files.writeString(list, names.toString());
      ERR.print(names);
      ERR.flush();
    }
  }

  private static int format(List<String> options, List<String> sources, PrintWriter out) throws Exception {
    var all = Stream.concat(options.stream(), sources.stream()).toArray(String[]::new);
    var status = new Main(out, ERR, System.in).format(all);
    out.flush();
    return status;
  }

  private static List<String> sources(Path folder) throws Exception {
    var src = folder.resolve("src");
    if (!Files.isDirectory(src)) {
      return List.of();
    }
    try (var files = Files.walk(src)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }
}
