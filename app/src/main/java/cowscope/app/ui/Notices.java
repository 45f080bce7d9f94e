package cowscope.app.ui;

/// Tells short messages.
@FunctionalInterface
public interface Notices {
  void tell(String message);
}
