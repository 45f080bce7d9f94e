package cowscope.app.cli;

import cowscope.app.ui.Exports;

/// Where nothing is taken out of the window.
final class NoExports implements Exports {
  @Override
  public void trace() {}

  @Override
  public void lines() {}

  @Override
  public void picture() {}

  @Override
  public void copyPicture() {}
}
