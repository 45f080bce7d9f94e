package cowscope.app.cli;

import cowscope.app.session.Granularity;
import cowscope.app.ui.TextSize;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.theme.Theme;
import cowscope.history.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One picture of the window.
///
/// @param name of the file, without its ending
/// @param scenario the bundled scenario, or null for the library
/// @param actions what is done before the picture is taken
/// @param commands what is run after that, each behind the step where one stands
/// @param typed what is typed at last where the focus is; may be empty
/// @param above what is clicked or asked for in front of the window, or null when nothing is there
record Shot(
    String name,
    @Nullable String scenario,
    Theme theme,
    Granularity granularity,
    Moment moment,
    int width,
    int height,
    TextSize text,
    List<Action> actions,
    List<String> commands,
    String typed,
    @Nullable Above above) {

  Shot {
    actions = List.copyOf(actions);
    commands = List.copyOf(commands);
  }

  private static final Above NEXT_PAGE = Above.clicking("wizard-next_forward");

  /// The pictures in `screenshots/`.
  static final List<Shot> ALL =
      List.of(
          of("start", null, Theme.LIGHT, 0, 0),
          of("fork-trap-light", "fork", Theme.LIGHT, 6, 2),
          of("fork-trap-dark", "fork", Theme.DARK, 6, 2),
          of("copy-light", "fork", Theme.LIGHT, 6, 3),
          of("copy-dark", "fork", Theme.DARK, 6, 3),
          of("side-by-side", "fork", Theme.LIGHT, 6, 3, Action.SIDE_BY_SIDE),
          of("zero-page", "zero-page", Theme.LIGHT, 5, 3),
          of("ksm", "ksm", Theme.LIGHT, 11, 2),
          of("200-frames", "background-save", Theme.LIGHT, 9, 3),
          of("heat-map", "background-save-large", Theme.LIGHT, 6, 2),
          of("cow-string-light", "leaking", Theme.LIGHT, 5, -1),
          of("cow-string-dark", "leaking", Theme.DARK, 5, -1),
          of("dangling-light", "dangling-c-str", Theme.LIGHT, 5, -1),
          of("dangling-dark", "dangling-c-str", Theme.DARK, 5, -1),
          of("qt-light", "detach-on-read", Theme.LIGHT, 5, 3),
          of("qt-dark", "detach-on-read", Theme.DARK, 5, 3),
          of("php-arrays-light", "php-nested-arrays", Theme.LIGHT, 3, -1),
          of("php-arrays-dark", "php-nested-arrays", Theme.DARK, 3, -1),
          of("counters-light", "lost-update", Theme.LIGHT, 9, -1),
          of("counters-dark", "lost-update", Theme.DARK, 9, -1),
          of("tree-light", "snapshot-one-root", Theme.LIGHT, 5, 9),
          of("tree-dark", "snapshot-one-root", Theme.DARK, 5, 9),
          of("power-cut-light", "snapshot-one-root", Theme.LIGHT, 5, 9, Action.POWER_CUT),
          of("zfs-light", "zfs-births", Theme.LIGHT, 9, -1),
          of("volumes-light", "two-snapshots-pay-twice", Theme.LIGHT, 5, 4),
          of("volumes-dark", "two-snapshots-pay-twice", Theme.DARK, 5, 4),
          of("layers-light", "ten-containers", Theme.LIGHT, 17, -1),
          of("layers-dark", "ten-containers", Theme.DARK, 17, -1),
          of("whiteout-light", "whiteout", Theme.LIGHT, 6, -1),
          builder("builder-light", Theme.LIGHT).running("map ls tmp 2").typing("w"),
          builder("builder-dark", Theme.DARK).running("map ls tmp 2").typing("w"),
          builder("completion-light", Theme.LIGHT).typing("write shell "),
          builder("completion-dark", Theme.DARK).typing("write shell "),
          builder("mistake-light", Theme.LIGHT).typing("write sh heap[2] \"C\""),
          builder("mistake-dark", Theme.DARK).typing("write sh heap[2] \"C\""),
          of("form-light", "fork", Theme.LIGHT, 6, -1, Action.EDIT_FORM),
          of("form-dark", "fork", Theme.DARK, 6, -1, Action.EDIT_FORM),
          of("setup-light", "fork", Theme.LIGHT, 6, -1, Action.SETUP),
          of("what-if-light", "fork", Theme.LIGHT, 5, -1, Action.BRANCH_OFF)
              .running("write shell heap[0] \"P\""),
          of("what-if-dark", "fork", Theme.DARK, 5, -1, Action.BRANCH_OFF)
              .running("write shell heap[0] \"P\""),
          of("futures-light", "fork", Theme.LIGHT, 5, -1, Action.BRANCH_OFF)
              .running("write shell heap[0] \"P\"")
              .below(Above.clicking("action-compare-branches")),
          of("wizard-light", null, Theme.LIGHT, 0, -1, Action.NEW).below(NEXT_PAGE),
          of("wizard-dark", null, Theme.DARK, 0, -1, Action.NEW).below(NEXT_PAGE),
          of("menu-light", "fork", Theme.LIGHT, 6, -1).below(Above.menuOf("card-shell")),
          of("menu-dark", "fork", Theme.DARK, 6, -1).below(Above.menuOf("card-shell")),
          of("step-menu-light", "fork", Theme.LIGHT, 6, -1).below(Above.menuOf("step-list")));

  private static Shot builder(String name, Theme theme) {
    return of(name, "fork", theme, 6, -1, Action.COMMAND);
  }

  static Shot of(
      String name, @Nullable String scenario, Theme theme, int step, int event, Action... actions) {
    Granularity granularity = event < 0 ? Granularity.STEP : Granularity.EVENT;
    Moment moment = new Moment(step, event < 0 ? Integer.MAX_VALUE : event);
    return new Shot(
        name,
        scenario,
        theme,
        granularity,
        moment,
        1440,
        900,
        TextSize.NORMAL,
        List.of(actions),
        List.of(),
        "",
        null);
  }

  Shot sized(int wide, int high, TextSize letters) {
    return new Shot(
        name,
        scenario,
        theme,
        granularity,
        moment,
        wide,
        high,
        letters,
        actions,
        commands,
        typed,
        above);
  }

  private Shot running(String... more) {
    return with(List.of(more), typed, above);
  }

  private Shot typing(String line) {
    return with(commands, line, above);
  }

  private Shot below(Above dialog) {
    return with(commands, typed, dialog);
  }

  private Shot with(List<String> more, String line, @Nullable Above dialog) {
    return new Shot(
        name,
        scenario,
        theme,
        granularity,
        moment,
        width,
        height,
        text,
        actions,
        more,
        line,
        dialog);
  }
}
