package cowscope.app.ui.inspector;

/// One thing the model knows.
record Fact(String name, String value) {}
