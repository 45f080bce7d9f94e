package cowscope.app.cli;

import cowscope.app.session.Source;
import cowscope.mechanism.Policy;
import cowscope.scenario.Library;
import cowscope.scenario.Progress;
import cowscope.scenario.Scenario;
import cowscope.scenario.ScenarioReader;
import cowscope.scenario.ScenarioRun;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds what a word on the command line names: a file, or else a bundled scenario.
public final class Opening {
  private Opening() {}

  /// Reads the scenario that `word` names.
  ///
  /// @throws BadInput when there is none, or something is wrong in it
  public static ScenarioReader.Read read(String word) throws BadInput {
    ScenarioReader.Read read = readAnyhow(word);
    if (read.scenario() == null) {
      throw BadInput.in(read.problems());
    }
    return read;
  }

  /// Reads and runs the scenario that `word` names.
  ///
  /// @throws BadInput when there is none, something is wrong in it, or a step makes no sense
  public static ScenarioRun run(String word, Policy policy) throws BadInput {
    return run(read(word), policy);
  }

  private static ScenarioRun run(ScenarioReader.Read read, Policy policy) throws BadInput {
    ScenarioRun run = ScenarioRun.of(read, policy, Progress.NONE);
    if (!run.complete()) {
      throw BadInput.in(run.problems());
    }
    return run;
  }

  /// Reads the scenario that `word` names and runs it with another setup.
  ///
  /// @param set the choices that are other, by their names
  /// @throws BadInput when there is none, something is wrong in it, or it makes no sense so
  static ScenarioRun run(String word, Policy policy, Map<String, String> set) throws BadInput {
    ScenarioReader.Read read = read(word);
    Scenario scenario = read.scenario();
    return set.isEmpty() || scenario == null
        ? run(read, policy)
        : Choices.run(read, scenario, set, policy);
  }

  /// Reads what `word` names, whatever is wrong in it.
  ///
  /// @throws BadInput when there is nothing of that name
  static ScenarioReader.Read readAnyhow(String word) throws BadInput {
    return switch (find(word)) {
      case Source.InFile(Path path) -> ScenarioReader.read(path, word, Progress.NONE);
      case Source.Bundled(String name) -> entry(name).read();
      case Source.Fresh(String name) -> throw new BadInput(name + ": there is no such file");
    };
  }

  /// What `word` names.
  ///
  /// @throws BadInput when there is nothing of that name
  static Source find(String word) throws BadInput {
    if (word.isBlank()) {
      throw new BadInput("a name is empty; name a scenario file or a bundled scenario");
    }
    Path path = path(word);
    if (path != null && Files.exists(path)) {
      return new Source.InFile(path);
    }
    if (path != null && Files.isSymbolicLink(path)) {
      throw new BadInput(word + ": this is a link to a file that does not exist");
    }
    String name = bare(word);
    if (Library.find(name) != null) {
      return new Source.Bundled(name);
    }
    String near = Library.nearest(name);
    String right =
        near == null ? "; `cowscope list` shows those there are" : "; did you mean " + near + "?";
    throw new BadInput(
        word + ": there is no such file, and no bundled scenario of that name" + right);
  }

  /// The bundled scenario called `name`, with or without its suffix.
  ///
  /// @throws BadInput when there is none
  static Library.Entry entry(String name) throws BadInput {
    Library.Entry entry = Library.find(bare(name));
    if (entry == null) {
      String near = Library.nearest(bare(name));
      String right =
          near == null ? "; `cowscope list` shows those there are" : "; did you mean " + near + "?";
      throw new BadInput("there is no bundled scenario " + name + right);
    }
    return entry;
  }

  private static String bare(String word) {
    return word.endsWith(Scenario.SUFFIX)
        ? word.substring(0, word.length() - Scenario.SUFFIX.length())
        : word;
  }

  /// The path that `word` is, or null when it can be none.
  static @Nullable Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
