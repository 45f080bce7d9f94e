package cowscope.trace;

/// How a trace is laid out.
public enum TraceFormat {
  /// One document.
  JSON,
  /// One line for each step, without a head.
  JSONL
}
