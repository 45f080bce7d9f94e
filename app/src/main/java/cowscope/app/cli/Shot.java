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
          of("start", null, Theme.LIGHT, 0, 0),
          of("fork-trap-light", "fork", Theme.LIGHT, 6, 2),
          of("fork-trap-dark", "fork", Theme.DARK, 6, 2),
          of("copy-light", "fork", Theme.LIGHT, 6, 3),
          of("copy-dark", "fork", Theme.DARK, 6, 3),
          of("zero-page", "zero-page", Theme.LIGHT, 5, 3),
          of("ksm", "ksm", Theme.LIGHT, 11, 2),
          of("200-frames", "background-save", Theme.LIGHT, 9, 3),
          of("heat-map", "background-save-large", Theme.LIGHT, 6, 2));

  private static Shot of(String name, @Nullable String scenario, Theme theme, int step, int event) {
    return new Shot(name, scenario, theme, Granularity.EVENT, new Moment(step, event));
  }
}
