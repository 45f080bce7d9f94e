package cowscope.app.ui;

import cowscope.app.session.Source;
import cowscope.app.session.State;
import cowscope.app.ui.action.Action;
import cowscope.app.ui.action.ActionControls;
import cowscope.app.ui.action.Actions;
import cowscope.app.ui.action.CommandPalette;
import cowscope.app.ui.action.Keys;
import cowscope.app.ui.action.ShortcutSheet;
import cowscope.app.ui.branches.BranchTabs;
import cowscope.app.ui.commandbar.CommandBar;
import cowscope.app.ui.form.StepForm;
import cowscope.app.ui.inspector.Inspector;
import cowscope.app.ui.library.LibraryPane;
import cowscope.app.ui.library.ProblemsPane;
import cowscope.app.ui.narration.NarrationPane;
import cowscope.app.ui.offers.OfferMenu;
import cowscope.app.ui.setup.NewScenario;
import cowscope.app.ui.setup.SetupSheet;
import cowscope.app.ui.stage.Gesture;
import cowscope.app.ui.stage.Motion;
import cowscope.app.ui.stage.StagePane;
import cowscope.app.ui.steps.StepOperations;
import cowscope.app.ui.steps.StepSelection;
import cowscope.app.ui.steps.StepsPane;
import cowscope.app.ui.timeline.TimelinePane;
import cowscope.app.ui.transport.Menus;
import cowscope.app.ui.transport.TransportBar;
import cowscope.history.History;
import cowscope.history.Moment;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// What is in the window: the bar on top, and below it the library, the problems of a file, or the
/// panes of an open scenario. It puts the panes together; they know only the session.
public final class Window implements Views {
  private static final String UNSAVED = "• ";

  private final Desk desk;
  private final StagePane stage = new StagePane();
  private final StagePane eager = new StagePane();
  private final SideBySide stages;
  private final Actions actions;
  private final StackPane root = new StackPane();
  private final Workbench workbench;
  private final LibraryPane library;
  private final ProblemsPane problems;
  private final Presentation presentation;
  private final Overlay overlay = new Overlay();
  private final BorderPane frame = new BorderPane();
  private final FileActions files;
  private final CommandBar commands;

  public Window(Desk desk, Exports exports, Runnable quit) {
    this.desk = desk;
    presentation = new Presentation(desk.session(), desk.texts());
    stages = new SideBySide(desk.session(), stage, eager, desk.texts());
    StepSelection chosen = new StepSelection();
    actions =
        WindowActions.of(desk, exports, this, presentation.presenting(), chosen.anyProperty());
    files = new FileActions(desk, quit);
    files.bind(actions);
    ActionControls controls = new ActionControls(actions);
    StepsPane steps = new StepsPane(desk.session(), chosen, controls, desk.texts());
    commands = new CommandBar(desk.session(), stage::requestFocus, desk.texts());
    new EditActions(actions, desk)
        .bind(steps, new StepOperations(desk.session(), chosen), commands);
    bindSheets(chosen);
    steps.setMenu(StepMenu.of(controls));
    Menus menus = new Menus(controls, desk.session().recent(), this::openFile, desk.texts());
    TransportBar bar =
        new TransportBar(desk.session(), desk.playback(), controls, menus, desk.texts());
    workbench =
        new Workbench(
            editor(steps, commands),
            stages,
            new NarrationPane(desk.session(), desk.texts()),
            new TimelinePane(desk.session(), desk.texts()));
    library = new LibraryPane(desk.session(), desk.library(), controls, desk.texts());
    problems = new ProblemsPane(desk.session(), controls, desk.texts());
    frame.setTop(new VBox(bar, new BranchTabs(desk.session(), controls, desk.texts())));
    frame.setBottom(new JobsBar(desk.session().jobs(), desk.texts()));
    root.setId("window");
    root.getChildren().addAll(frame, presentation, overlay);
    presentation.letters().subscribe(this::lettersOf);
    new StageDriver(desk, stage, eager, stages.beside());
    stages.beside().subscribe(beside -> workbench.widen(beside != Beside.NOTHING));
    Inspector inspector = new Inspector(desk.session(), desk.texts());
    stage.setOnInspect(asked -> inspector.show(asked.members(), asked.anchor()));
    OfferMenu offers = new OfferMenu(desk.session(), commands::propose, desk.texts());
    stage.setOnGesture(gesture -> {
      inspector.close();
      answer(gesture, offers);
    });
    FileDrop.install(root, this::openFile);
    bar.addEventFilter(MouseEvent.MOUSE_CLICKED, this::giveFocusBack);
    desk.session().stateProperty().subscribe(this::show);
  }

  private void bindSheets(StepSelection chosen) {
    NewScenario wizard =
        new NewScenario(desk.session(), Window::empty, commands::requestFocus, desk.texts());
    actions.bind(Action.NEW, () -> files.leaving(() -> wizard.ask(root.getScene().getWindow())));
    actions.bind(
        Action.SETUP,
        () ->
            whenOpen(open ->
                overlay.keep(new SetupSheet(desk.session(), open, overlay::close, desk.texts()))));
    actions.bind(
        Action.EDIT_FORM,
        () ->
            whenOpen(open ->
                overlay.keep(
                    new StepForm(
                        desk.session(),
                        open,
                        chosen.numbers().getFirst(),
                        overlay::close,
                        desk.texts()))));
  }

  private void whenOpen(Consumer<State.Open> action) {
    State.Open open = desk.session().open();
    if (open != null) {
      action.accept(open);
    }
  }

  /// A stage on which nothing has happened yet.
  private static Node empty(History start) {
    StagePane stage = new StagePane();
    stage.show(start, Moment.START, Motion.NONE, () -> {});
    return stage;
  }

  /// Offers what an earlier start of the program left behind.
  ///
  /// @param otherwise is done when nothing was recovered
  public void offerRemains(Runnable otherwise) {
    files.offerRemains(otherwise);
  }

  private static void answer(Gesture gesture, OfferMenu offers) {
    switch (gesture) {
      case Gesture.Menu(var subject, Node anchor, double x, double y) ->
          offers.offer(subject, anchor, x, y);
      case Gesture.Write(var subject, Node anchor) -> offers.write(subject, anchor);
      case Gesture.Drop(var dragged, var target, Node anchor, double x, double y) ->
          offers.drop(dragged, target, anchor, x, y);
    }
  }

  /// The list of steps with the line for another one below it.
  private static VBox editor(StepsPane steps, CommandBar commands) {
    VBox.setVgrow(steps, Priority.ALWAYS);
    return new VBox(steps, commands);
  }

  /// The content in a scene of this size, dressed and listening to its keys.
  public Scene scene(double width, double height) {
    Scene scene = new Scene(root, width, height);
    new Keys(actions).install(scene);
    Dressing.of(desk.appearance()).wear(scene);
    return scene;
  }

  /// Does what the action with this name does, for pictures of it.
  public void perform(Action action) {
    actions.run(action);
  }

  /// The stage, for pictures of it.
  public StagePane stage() {
    return stage;
  }

  private void show(State state) {
    Node content =
        switch (state) {
          case State.Closed _ -> library;
          case State.Broken _ -> problems;
          case State.Open _ -> workbench;
        };
    if (frame.getCenter() != content) {
      frame.setCenter(content);
      // Only a skin puts what a split pane holds into the scene, and only there can it have the
      // focus.
      content.applyCss();
      (isEmpty(state) ? commands : content).requestFocus();
    }
    if (!(state instanceof State.Open)) {
      leave();
    }
  }

  /// Whether all one can do is give the first command.
  private static boolean isEmpty(State state) {
    return state instanceof State.Open open && open.run().scenario().steps().isEmpty();
  }

  /// After a click on a button of the bar the space bar means the next step again, not that button.
  private void giveFocusBack(MouseEvent click) {
    if (root.getScene().getFocusOwner() instanceof ButtonBase button
        && !(button instanceof MenuButton)) {
      frame.getCenter().requestFocus();
    }
  }

  private void openFile(Path file) {
    files.open(new Source.InFile(file));
  }

  @Override
  public void present() {
    if (presentation.presenting().get()) {
      leave();
    } else {
      workbench.take();
      presentation.enter(stages);
      stage.requestFocus();
    }
  }

  @Override
  public void leave() {
    if (presentation.presenting().get()) {
      presentation.leave();
      workbench.giveBack();
    }
  }

  private void lettersOf(Number height) {
    stage.present(height.doubleValue());
    eager.present(height.doubleValue());
  }

  @Override
  public void blank() {
    presentation.toggleBlank();
  }

  @Override
  public ReadOnlyObjectProperty<Beside> beside() {
    return stages.beside();
  }

  @Override
  public void show(Beside wanted) {
    stages.show(wanted);
  }

  @Override
  public void zoomIn() {
    stage.zoomIn();
    eager.zoomIn();
  }

  @Override
  public void zoomOut() {
    stage.zoomOut();
    eager.zoomOut();
  }

  @Override
  public void zoomToFit() {
    stage.zoomToFit();
    eager.zoomToFit();
  }

  @Override
  public void showMenu() {
    MenuKey.press(root.getScene());
  }

  @Override
  public void showShortcuts() {
    overlay.show(new ShortcutSheet(actions, desk.texts()));
  }

  @Override
  public void showPalette() {
    overlay.show(
        new CommandPalette(Choices.of(actions, desk, files::open), overlay::close, desk.texts()));
  }

  /// Lets the system's window follow: its title, and the whole screen while presenting.
  public void followOn(Stage system) {
    system.setFullScreenExitHint("");
    system.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    presentation.presenting().addListener((_, _, now) -> system.setFullScreen(now));
    system.setOnCloseRequest(event -> {
      event.consume();
      files.quit();
    });
    desk.session().stateProperty().subscribe(() -> system.setTitle(title()));
    desk.session().editing().unsavedProperty().subscribe(() -> system.setTitle(title()));
  }

  private String title() {
    String program = desk.texts().get("window.title");
    boolean unsaved = desk.session().editing().unsavedProperty().get();
    return switch (desk.session().state()) {
      case State.Closed _ -> program;
      case State.Broken broken -> broken.source().name() + " – " + program;
      case State.Open open ->
          (unsaved ? UNSAVED : "") + open.run().scenario().title() + " – " + program;
    };
  }
}
