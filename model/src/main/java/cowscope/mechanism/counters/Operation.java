package cowscope.mechanism.counters;

/// What a thread does with the buffer.
public enum Operation {
  /// One more handle.
  COPY,
  /// One handle less; the last one frees the buffer.
  DROP,
  /// Writes, into a copy of its own when the buffer is shared.
  WRITE
}
