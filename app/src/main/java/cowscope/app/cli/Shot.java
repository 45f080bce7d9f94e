package cowscope.app.cli;

import cowscope.app.session.Granularity;
import cowscope.app.ui.theme.Theme;
import cowscope.history.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One picture of the window.
///
/// @param name of the file, without its ending
/// @param scenario the bundled scenario, or null for the library
record Shot(
    String name, @Nullable String scenario, Theme theme, Granularity granularity, Moment moment) {

  static final List<Shot> ALL =
      List.of(
          of("start", null, 0, 0),
          of("fork-trap-light", "fork-write", 6, 2),
          of("copy-light", "fork-write", 6, 3));

  private static Shot of(String name, @Nullable String scenario, int step, int event) {
    return new Shot(name, scenario, Theme.LIGHT, Granularity.EVENT, new Moment(step, event));
  }
}
