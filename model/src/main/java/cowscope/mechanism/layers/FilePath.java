package cowscope.mechanism.layers;

import java.util.ArrayList;
import java.util.List;

/// An absolute path, without a slash at its end.
record FilePath(String text) {

  FilePath {
    boolean good =
        text.startsWith("/")
            && !text.endsWith("/")
            && !text.contains("//")
            && !(text + "/").contains("/./")
            && !(text + "/").contains("/../");
    if (!good) {
      throw new IllegalArgumentException("a path begins with / and has plain names: " + text);
    }
  }

  /// The last name of a path.
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The directory that a path lies in; empty for the root.
  static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  /// The directories that a path lies in, without the root, the outermost first.
  static List<String> ancestors(String path) {
    List<String> ancestors = new ArrayList<>();
    for (int at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1)) {
      ancestors.add(path.substring(0, at));
    }
    return ancestors;
  }

  /// Whether a path lies somewhere in a directory.
  static boolean within(String path, String directory) {
    return path.length() > directory.length() + 1 && path.startsWith(directory + "/");
  }

  /// A path with the name of a directory that it lies in, or is, replaced.
  static String moved(String path, String from, String to) {
    return to + path.substring(from.length());
  }

  @Override
  public String toString() {
    return text;
  }
}
