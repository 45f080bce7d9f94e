package cowscope.mechanism.storage;

/// Blocks of a file as people write them: `notes.txt[1]`, `monday/notes.txt[0-3]`, `notes.txt[*]`.
///
/// @param file with the name of a snapshot and `/` before it, or without for the live subvolume
/// @param last the last block meant; [#ALL] when every one is
public record FilePath(String file, int first, int last) {
  static final int ALL = -1;

  @Override
  public String toString() {
    if (last == ALL) {
      return file + "[*]";
    }
    return file + (first == last ? "[" + first + "]" : "[" + first + "-" + last + "]");
  }
}
