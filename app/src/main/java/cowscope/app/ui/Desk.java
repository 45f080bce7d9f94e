package cowscope.app.ui;

import cowscope.app.session.Playback;
import cowscope.app.session.Session;
import cowscope.app.ui.library.Item;
import cowscope.app.ui.text.Texts;
import javafx.collections.ObservableList;

/// What a window works on.
///
/// @param library the bundled scenarios; they may come later
/// @param dialogs how it asks for files
public record Desk(
    Session session,
    Playback playback,
    Appearance appearance,
    ObservableList<Item> library,
    FileDialogs dialogs,
    Texts texts) {}
