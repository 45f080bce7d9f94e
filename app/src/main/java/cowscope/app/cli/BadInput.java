package cowscope.app.cli;

import cowscope.scenario.Problem;
import java.util.List;

/// What was asked for cannot be done, and it is not the program's fault: exit code 2.
public final class BadInput extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  /// One sentence.
  public BadInput(String sentence) {
    this(List.of("cowscope: " + sentence), sentence);
  }

  private BadInput(List<String> lines, String sentence) {
    super(sentence, null, false, false);
    this.lines = lines;
  }

  /// What is wrong in a file, a line each.
  public static BadInput in(List<Problem> problems) {
    List<String> lines = problems.stream().map(Problem::toString).toList();
    return new BadInput(lines, lines.getFirst());
  }

  /// What to print.
  List<String> lines() {
    return lines;
  }
}
