package cowscope.app;

import cowscope.app.cli.Cli;
import cowscope.app.cli.Console;
import cowscope.app.session.Source;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/// Starts the program. Not a JavaFX `Application` itself: the Java launcher would then insist on
/// JavaFX as modules.
public final class Main {
  /// Held here, for a logger that nobody holds forgets its level.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Main() {}

  /// Starts the program with the arguments of the command line.
  public static void main(String[] args) {
    // JavaFX warns at every start that it is on the class path, where it works and needs no flags.
    JAVAFX.setLevel(Level.SEVERE);
    System.exit(Cli.run(List.of(args), Console.ofProcess(), Main::openWindow));
  }

  private static void openWindow(@Nullable Source source) {
    Application.launch(WindowApplication.class, WindowApplication.parameters(source));
  }
}
