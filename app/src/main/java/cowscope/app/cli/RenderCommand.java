package cowscope.app.cli;

import cowscope.app.export.Pictures;
import cowscope.app.export.Plate;
import cowscope.app.export.SvgPicture;
import cowscope.app.export.Toolkit;
import cowscope.app.ui.theme.Theme;
import cowscope.history.History;
import cowscope.history.Moment;
import cowscope.scenario.ScenarioRun;
import cowscope.scenario.ScenarioStep;
import cowscope.scenario.WholeFile;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `cowscope render`: pictures of a run, without a display.
@Command(name = "render", description = "Draws a step of a scenario, or all. Needs no display.")
final class RenderCommand implements Callable<Integer> {
  private static final int SHORTEST = 200;
  private static final int LONGEST = 8192;

  @Mixin private final Asked asked = new Asked();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "The file to write: .png, .svg, or .gif, which moves.")
  private String output = "";

  @Option(
      names = "--step",
      paramLabel = "N|all",
      description = "The step to draw (standard: the last). A GIF shows all, or all events of N.")
  private String step = "";

  @Option(
      names = "--event",
      paramLabel = "M",
      description = "How many of the step's events have happened (standard: all).")
  private int event = -1;

  @Option(names = "--theme", paramLabel = "T", description = "light (standard) or dark.")
  private String theme = "light";

  @Option(names = "--size", paramLabel = "WxH", description = "In pixels (standard: 1280x860).")
  private String size = "1280x860";

  @Override
  public Integer call() throws BadInput {
    int[] sides = sides();
    Theme chosen = theme();
    String ending = ending();
    ScenarioRun run = asked.run();
    History history = run.steps();
    List<String> commands = run.scenario().steps().stream().map(ScenarioStep::command).toList();
    Plate plate = new Plate(run.scenario().title(), commands, history, moment(history), chosen);
    Output.toFile(output, content(ending, plate, sides));
    return ExitCode.GOOD;
  }

  private WholeFile.Content content(String ending, Plate plate, int[] sides) throws BadInput {
    if (ending.equals("svg")) {
      return out -> SvgPicture.write(plate, out);
    }
    Toolkit.startWithoutDisplay();
    List<Moment> moments = moments(plate.history());
    return ending.equals("gif")
        ? out -> Pictures.gif(plate, moments, sides[0], sides[1], out)
        : out -> Pictures.png(plate, sides[0], sides[1], out);
  }

  private String ending() throws BadInput {
    String ending = output.substring(output.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!List.of("png", "svg", "gif").contains(ending)) {
      throw new BadInput("-o must name a file that ends in .png, .svg or .gif, not " + output);
    }
    return ending;
  }

  private Moment moment(History history) throws BadInput {
    int number = all() ? history.size() : number(step, "--step");
    if (number < 0 || number > history.size()) {
      throw new BadInput("--step goes from 0 to " + history.size() + ", not to " + number);
    }
    Moment end = history.endOf(number);
    if (event > end.event()) {
      throw new BadInput("step " + number + " has " + end.event() + " events, not " + event);
    }
    return event < 0 ? end : new Moment(number, event);
  }

  /// The end of every step; of a single step, every event.
  private List<Moment> moments(History history) throws BadInput {
    if (all()) {
      return IntStream.rangeClosed(0, history.size()).mapToObj(history::endOf).toList();
    }
    Moment end = moment(history);
    return IntStream.rangeClosed(0, end.event()).mapToObj(i -> new Moment(end.step(), i)).toList();
  }

  private boolean all() {
    return step.isEmpty() || step.equals("all");
  }

  private Theme theme() throws BadInput {
    return switch (theme) {
      case "light" -> Theme.LIGHT;
      case "dark" -> Theme.DARK;
      default -> throw new BadInput("--theme is light or dark, not " + theme);
    };
  }

  private int[] sides() throws BadInput {
    String[] texts = size.split("x", -1);
    if (texts.length != 2) {
      throw new BadInput("--size is written like 1280x860, not " + size);
    }
    int[] sides = {number(texts[0], "--size"), number(texts[1], "--size")};
    for (int side : sides) {
      if (side < SHORTEST || side > LONGEST) {
        throw new BadInput(
            "--size goes from " + SHORTEST + " to " + LONGEST + " pixels a side, not to " + side);
      }
    }
    return sides;
  }

  private static int number(String text, String option) throws BadInput {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new BadInput(option + " takes whole numbers, not " + text);
    }
  }
}
