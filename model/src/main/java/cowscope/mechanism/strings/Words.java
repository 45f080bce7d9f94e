package cowscope.mechanism.strings;

/// The words that worlds of this mechanism use.
public final class Words {
  /// The one owner, and its kind.
  public static final String PROGRAM = "program";

  /// The region of the variables.
  public static final String VARIABLES = "variables";

  /// The pool of what is allocated, and what the names of its blocks begin with.
  public static final String HEAP = "heap";

  public static final String HEAP_PREFIX = "B";

  /// The pool of what was there before the program ran.
  public static final String STATIC = "static";

  public static final String STATIC_PREFIX = "S";

  /// The one static empty string.
  public static final String EMPTY = "EMPTY";

  /// Kinds of blocks.
  public static final String BUFFER = "buffer";

  public static final String ARRAY = "array";
  public static final String REFERENCE = "reference";

  /// Of a reference: what points at it means what it holds.
  public static final String INDIRECT = "indirect";

  /// Of a buffer, or of a string that lies in its variable: how many characters fit.
  public static final String CAPACITY = "capacity";

  /// Of a buffer: a reference into it may exist, so nobody may share it.
  public static final String LEAKED = "leaked";

  /// Of a borrowed pointer: the variable it was taken from.
  public static final String OF = "of";

  /// Of a borrowed pointer: which character it looks at.
  public static final String AT = "at";

  /// Of a borrowed pointer: its type, as the program declares it.
  public static final String TYPE = "type";

  /// Of a borrowed variable that stands for a string or a character of it, wherever that is kept.
  public static final String FOLLOWS = "follows";

  /// Of a borrowed pointer: what it looked at is gone.
  public static final String DANGLING = "dangling";

  private Words() {}
}
