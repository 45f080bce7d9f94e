package cowscope.app.ui.action;

import static cowscope.app.ui.action.Group.EDIT;
import static cowscope.app.ui.action.Group.EXPORT;
import static cowscope.app.ui.action.Group.FILE;
import static cowscope.app.ui.action.Group.HELP;
import static cowscope.app.ui.action.Group.MOTION;
import static cowscope.app.ui.action.Group.MOVE;
import static cowscope.app.ui.action.Group.PLAYBACK;
import static cowscope.app.ui.action.Group.THEME;
import static cowscope.app.ui.action.Group.VIEW;
import static cowscope.app.ui.action.When.AFTER_START;
import static cowscope.app.ui.action.When.ALWAYS;
import static cowscope.app.ui.action.When.BEFORE_END;
import static cowscope.app.ui.action.When.BRANCHED;
import static cowscope.app.ui.action.When.CHOSEN;
import static cowscope.app.ui.action.When.COMPARED;
import static cowscope.app.ui.action.When.OPENED;
import static cowscope.app.ui.action.When.PRESENTING;
import static cowscope.app.ui.action.When.REDOABLE;
import static cowscope.app.ui.action.When.UNDOABLE;

import cowscope.app.ui.action.Shortcut.Alt;
import cowscope.app.ui.action.Shortcut.Ctrl;
import cowscope.app.ui.action.Shortcut.CtrlShift;
import cowscope.app.ui.action.Shortcut.Key;
import cowscope.app.ui.action.Shortcut.Shift;
import cowscope.app.ui.action.Shortcut.Typed;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// Every action of the window, once. Menus, tool bar, keys, the command palette and the list of
/// shortcuts are made from these.
@SuppressWarnings("BadImport") // in this list Key, Ctrl and Typed can be nothing but shortcuts
public enum Action {
  NEW(FILE, MaterialDesignF.FILE_PLUS_OUTLINE, ALWAYS, new Ctrl(KeyCode.N)),
  OPEN(FILE, MaterialDesignF.FOLDER_OPEN_OUTLINE, ALWAYS, new Ctrl(KeyCode.O)),
  IMPORT_TRACE(FILE, MaterialDesignI.IMPORT, ALWAYS),
  SAVE(FILE, MaterialDesignC.CONTENT_SAVE_OUTLINE, When.OPEN, new Ctrl(KeyCode.S)),
  SAVE_AS(FILE, null, When.OPEN, new CtrlShift(KeyCode.S)),
  RELOAD(FILE, MaterialDesignR.RELOAD, OPENED, new Ctrl(KeyCode.R)),
  LIBRARY(FILE, MaterialDesignB.BOOKSHELF, ALWAYS, new Ctrl(KeyCode.L)),
  SETUP(FILE, MaterialDesignT.TUNE, When.OPEN),
  COPY_SCENARIO(FILE, null, When.OPEN),
  QUIT(FILE, null, ALWAYS, new Ctrl(KeyCode.Q)),

  UNDO(EDIT, MaterialDesignU.UNDO, UNDOABLE, new Ctrl(KeyCode.Z)),
  REDO(EDIT, MaterialDesignR.REDO, REDOABLE, new CtrlShift(KeyCode.Z), new Ctrl(KeyCode.Y)),
  CONTEXT_MENU(EDIT, null, ALWAYS, new Shift(KeyCode.F10), new Key(KeyCode.CONTEXT_MENU)),
  COMMAND(EDIT, MaterialDesignP.PLUS, When.OPEN, new Typed("/")),
  INSERT_BEFORE(EDIT, null, CHOSEN),
  EDIT_STEP(EDIT, MaterialDesignP.PENCIL_OUTLINE, CHOSEN, new Key(KeyCode.F2)),
  EDIT_FORM(EDIT, MaterialDesignF.FORM_TEXTBOX, CHOSEN, new Key(KeyCode.F3)),
  CUT_STEPS(EDIT, null, CHOSEN, new Ctrl(KeyCode.X)),
  COPY_STEPS(EDIT, null, CHOSEN, new Ctrl(KeyCode.C)),
  PASTE(EDIT, null, ALWAYS, new Ctrl(KeyCode.V)),
  DUPLICATE_STEPS(EDIT, null, CHOSEN, new Ctrl(KeyCode.D)),
  DELETE_STEPS(EDIT, null, CHOSEN, new Key(KeyCode.DELETE)),
  MOVE_UP(EDIT, null, CHOSEN, new Alt(KeyCode.UP)),
  MOVE_DOWN(EDIT, null, CHOSEN, new Alt(KeyCode.DOWN)),
  DISABLE_STEPS(EDIT, null, CHOSEN, new Ctrl(KeyCode.SLASH)),
  FOLD(EDIT, null, CHOSEN),
  BREAK_POINT(EDIT, null, CHOSEN, new Key(KeyCode.F9)),
  EXPECT_SEEN(EDIT, null, CHOSEN),
  BRANCH_OFF(EDIT, MaterialDesignS.SOURCE_BRANCH, When.OPEN),
  COMPARE_BRANCHES(EDIT, null, When.FORKED),
  KEEP_BRANCH(EDIT, null, BRANCHED),
  DROP_BRANCH(EDIT, null, BRANCHED),
  EXPORT_TRACE(EXPORT, MaterialDesignC.CODE_JSON, When.OPEN),
  EXPORT_LINES(EXPORT, MaterialDesignC.CODE_BRACES, When.OPEN),
  EXPORT_PICTURE(EXPORT, MaterialDesignF.FILE_IMAGE_OUTLINE, When.OPEN),
  COPY_PICTURE(EXPORT, MaterialDesignC.CONTENT_COPY, When.OPEN, new CtrlShift(KeyCode.C)),

  NEXT(
      MOVE,
      MaterialDesignS.STEP_FORWARD,
      BEFORE_END,
      new Key(KeyCode.RIGHT),
      new Key(KeyCode.SPACE),
      new Key(KeyCode.PAGE_DOWN)),
  BACK(
      MOVE,
      MaterialDesignS.STEP_BACKWARD,
      AFTER_START,
      new Key(KeyCode.LEFT),
      new Key(KeyCode.PAGE_UP)),
  NEXT_STEP(MOVE, null, BEFORE_END, new Key(KeyCode.DOWN)),
  PREVIOUS_STEP(MOVE, null, AFTER_START, new Key(KeyCode.UP)),
  START(MOVE, MaterialDesignS.SKIP_BACKWARD, AFTER_START, new Key(KeyCode.HOME)),
  END(MOVE, MaterialDesignS.SKIP_FORWARD, BEFORE_END, new Key(KeyCode.END)),
  BY_STEP(MOVE, null, When.OPEN),
  BY_EVENT(MOVE, null, When.OPEN),

  POWER_CUT(MOVE, MaterialDesignP.POWER_PLUG_OFF_OUTLINE, When.POWERED, new Key(KeyCode.X)),

  PLAY(PLAYBACK, MaterialDesignP.PLAY, When.PLAYABLE, new Key(KeyCode.P)),
  SPEED_HALF(PLAYBACK, null, ALWAYS),
  SPEED_NORMAL(PLAYBACK, null, ALWAYS),
  SPEED_DOUBLE(PLAYBACK, null, ALWAYS),
  SPEED_FOURFOLD(PLAYBACK, null, ALWAYS),

  ON_WRITE(VIEW, null, When.OPEN, new Key(KeyCode.C)),
  EAGER(VIEW, null, COMPARED, new Key(KeyCode.E)),
  SIDE_BY_SIDE(VIEW, null, COMPARED, new Key(KeyCode.D)),
  PRESENT(VIEW, MaterialDesignP.PRESENTATION, When.OPEN, new Key(KeyCode.F5)),
  LEAVE(VIEW, null, PRESENTING, new Key(KeyCode.ESCAPE)),
  BLANK(VIEW, null, PRESENTING, new Key(KeyCode.B), new Typed(".")),
  ZOOM_IN(VIEW, MaterialDesignM.MAGNIFY_PLUS_OUTLINE, When.OPEN, new Ctrl(KeyCode.UP)),
  ZOOM_OUT(VIEW, MaterialDesignM.MAGNIFY_MINUS_OUTLINE, When.OPEN, new Ctrl(KeyCode.DOWN)),
  ZOOM_TO_FIT(VIEW, null, When.OPEN, new Key(KeyCode.F)),
  BIGGER(VIEW, MaterialDesignF.FORMAT_FONT_SIZE_INCREASE, ALWAYS, new Typed("+")),
  SMALLER(VIEW, MaterialDesignF.FORMAT_FONT_SIZE_DECREASE, ALWAYS, new Typed("-")),
  NORMAL_SIZE(VIEW, null, ALWAYS, new Key(KeyCode.DIGIT0)),

  THEME_SYSTEM(THEME, null, ALWAYS),
  THEME_LIGHT(THEME, null, ALWAYS),
  THEME_DARK(THEME, null, ALWAYS),

  MOTION_SYSTEM(MOTION, null, ALWAYS),
  MOTION_FULL(MOTION, null, ALWAYS),
  MOTION_REDUCED(MOTION, null, ALWAYS),

  SHORTCUTS(HELP, MaterialDesignK.KEYBOARD_OUTLINE, ALWAYS, new Typed("?")),
  PALETTE(HELP, MaterialDesignM.MAGNIFY, ALWAYS, new Ctrl(KeyCode.K));

  private final Group group;

  @SuppressWarnings("ImmutableEnumChecker") // a constant of one of the icon packs, which are enums
  private final @Nullable Ikon icon;

  private final When when;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Shortcut> shortcuts;

  Action(Group group, @Nullable Ikon icon, When when, Shortcut... shortcuts) {
    this.group = group;
    this.icon = icon;
    this.when = when;
    this.shortcuts = List.of(shortcuts);
  }

  /// The name by which buttons and items made from it are found: `next-step`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The key of its name in the texts.
  public String textKey() {
    return "action." + id();
  }

  public Group group() {
    return group;
  }

  public @Nullable Ikon icon() {
    return icon;
  }

  public When when() {
    return when;
  }

  /// The keys for it, the one to be shown first.
  public List<Shortcut> shortcuts() {
    return shortcuts;
  }
}
