package cowscope.app.cli;

import cowscope.app.session.Reasons;
import cowscope.scenario.WholeFile;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What the command line talks to. Its output is not a PrintStream, because that swallows errors.
///
/// @param environment the variables of the process
public record Console(OutputStream out, PrintStream err, Map<String, String> environment) {

  /// The console of this process; all text is UTF-8.
  public static Console ofProcess() {
    return new Console(
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        System.getenv());
  }

  /// Writes text to the output.
  void print(String text) throws BadInput {
    output(stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Lets `content` write to the output.
  ///
  /// @throws BadInput when nobody takes it
  void output(WholeFile.Content content) throws BadInput {
    try {
      content.writeTo(out);
      out.flush();
    } catch (IOException e) {
      throw new BadInput("standard output cannot be written: " + Reasons.of(e));
    }
  }
}
