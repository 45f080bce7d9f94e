import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Formats the Java sources below the folders given, or with `--check` only names those that need it. The
/// formatter's own command line wants every file by name, so this small program lists them.
class Format {
  public static void main(String[] args) throws Exception {
    var check = args[0].equals("--check");
    var options = new ArrayList<String>();
    options.addAll(check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
    for (var module : check ? List.of(args).subList(1, args.length) : List.of(args)) {
      try (var files = Files.walk(Path.of(module, "src"))) {
        files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().forEach(options::add);
      }
    }
    var out = new PrintWriter(System.err, true);
    var status = new Main(out, out, System.in).format(options.toArray(String[]::new));
    if (check && status != 0) {
      out.println("The files above are not formatted as google-java-format does. Run: mvn -N -Pformat verify");
    }
    System.exit(status);
  }
}
