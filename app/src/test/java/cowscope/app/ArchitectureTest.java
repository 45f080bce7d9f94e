package cowscope.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/// Holds the dependencies between the modules and packages as they were meant.
@AnalyzeClasses(packages = "cowscope", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] MODEL = {
    "cowscope.world..",
    "cowscope.event..",
    "cowscope.command..",
    "cowscope.mechanism..",
    "cowscope.history..",
    "cowscope.check.."
  };
  private static final String[] SCENARIOS = {"cowscope.scenario..", "cowscope.trace.."};
  private static final String UI = "cowscope.app.ui.";

  /// The packages below `cowscope.app.ui` that every pane may use; all others hold one pane each.
  private static final Set<String> SHARED_UI = Set.of("action", "theme", "text", "entry");

  @ArchTest
  static final ArchRule model_needs_only_java_base =
      classes()
          .that()
          .resideInAnyPackage(MODEL)
          .should()
          .onlyDependOnClassesThat(inJavaBase().or(resideInAnyPackage(MODEL)).or(nullMarkers()))
          .because("the model is pure and runs wherever Java runs");

  @ArchTest
  static final ArchRule scenarios_need_only_model_and_gson =
      classes()
          .that()
          .resideInAnyPackage(SCENARIOS)
          .should()
          .onlyDependOnClassesThat(
              inJavaBase()
                  .or(resideInAnyPackage(MODEL))
                  .or(resideInAnyPackage(SCENARIOS))
                  .or(resideInAPackage("com.google.gson.."))
                  .or(nullMarkers()))
          .because("formats are read and written by graders who have no window");

  @ArchTest
  static final ArchRule every_class_has_a_room =
      classes()
          .should()
          .resideInAnyPackage(MODEL)
          .orShould()
          .resideInAnyPackage(SCENARIOS)
          .orShould()
          .resideInAPackage("cowscope.app..")
          .because("a class outside these packages would escape the other rules");

  @ArchTest
  static final ArchRule null_is_never_a_silent_value =
      classes()
          .should(beInNullMarkedPackage())
          .because("the compiler looks for null only in packages that are @NullMarked");

  @ArchTest
  static final ArchRule model_has_no_clock_and_no_dice =
      noClasses()
          .that()
          .resideInAnyPackage(MODEL)
          .should()
          .dependOnClassesThat(clockOrDice())
          .orShould()
          .accessTargetWhere(readsClockOrDice())
          .because("the same scenario must give the same bytes");

  @ArchTest
  static final ArchRule diagrams_are_not_pixels =
      noClasses()
          .that()
          .resideInAPackage("cowscope.app.diagram..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx..")
          .because("diagrams are laid out, compared and tested without a toolkit");

  @ArchTest
  static final ArchRule sessions_know_no_screen =
      noClasses()
          .that()
          .resideInAPackage("cowscope.app.session..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("javafx..")
                  .and(
                      DescribedPredicate.not(
                          resideInAnyPackage(
                              "javafx.beans..",
                              "javafx.collections..",
                              "javafx.event..",
                              "javafx.util.."))))
          .because(
              "a session is run by tests and commands that have no toolkit; javafx.base is enough");

  @ArchTest
  static final ArchRule ui_is_on_top_of_session_and_diagram =
      noClasses()
          .that()
          .resideInAnyPackage("cowscope.app.session..", "cowscope.app.diagram..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "cowscope.app", "cowscope.app.ui..", "cowscope.app.cli..", "cowscope.app.export..")
          .because("what is shown must not depend on how it is shown");

  @ArchTest
  static final ArchRule diagrams_know_no_session =
      noClasses()
          .that()
          .resideInAPackage("cowscope.app.diagram..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("cowscope.app.session..")
          .because("a diagram is drawn from one world alone");

  @ArchTest
  static final ArchRule panes_never_know_each_other =
      slices()
          .assignedFrom(panes())
          .should()
          .notDependOnEachOther()
          .because("a pane is understood, changed and tested alone; they meet in the session");

  @ArchTest
  static final ArchRule shared_ui_knows_no_pane =
      noClasses()
          .that(describe("shared by all panes", c -> SHARED_UI.contains(uiPackage(c))))
          .should()
          .dependOnClassesThat(describe("belong to a pane", ArchitectureTest::isPane))
          .because("panes would know each other through it");

  @ArchTest
  static final ArchRule nobody_sets_inline_styles =
      noClasses()
          .should()
          .accessTargetWhere(calls("setStyle"))
          .because("stylesheets alone say what things look like, or themes could not change it");

  @ArchTest
  static final ArchRule only_main_ends_the_program =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("cowscope.app.Main")
          .should()
          .accessTargetWhere(endsTheProgram())
          .because("exit codes are decided in one place, and tests outlive what they call");

  private static DescribedPredicate<JavaClass> inJavaBase() {
    Set<String> packages = Object.class.getModule().getPackages();
    return describe(
        "in java.base",
        c ->
            packages.contains(c.getBaseComponentType().getPackageName())
                || c.getBaseComponentType().isPrimitive());
  }

  private static ArchCondition<JavaClass> beInNullMarkedPackage() {
    return ArchCondition.from(
        describe(
            "be in a @NullMarked package", c -> c.getPackage().isAnnotatedWith(NullMarked.class)));
  }

  private static DescribedPredicate<JavaClass> nullMarkers() {
    return resideInAPackage("org.jspecify.annotations");
  }

  private static DescribedPredicate<JavaClass> clockOrDice() {
    return describe(
        "are a clock or dice",
        c ->
            c.getPackageName().equals("java.time")
                || c.getPackageName().equals("java.util.random")
                || Set.of(
                        "java.util.Random",
                        "java.util.SplittableRandom",
                        "java.util.concurrent.ThreadLocalRandom",
                        "java.security.SecureRandom",
                        "java.util.UUID")
                    .contains(c.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> readsClockOrDice() {
    return calls("currentTimeMillis", System.class)
        .or(calls("nanoTime", System.class))
        .or(calls("random", Math.class))
        .or(calls("identityHashCode", System.class));
  }

  private static DescribedPredicate<JavaAccess<?>> endsTheProgram() {
    return calls("exit", System.class)
        .or(calls("exit", Runtime.class))
        .or(calls("halt", Runtime.class));
  }

  private static DescribedPredicate<JavaAccess<?>> calls(String method, Class<?> owner) {
    return calls(method)
        .and(describe("of " + owner.getName(), a -> a.getTargetOwner().isEquivalentTo(owner)));
  }

  private static DescribedPredicate<JavaAccess<?>> calls(String method) {
    return describe("calls " + method, a -> a.getTarget().getName().equals(method));
  }

  private static SliceAssignment panes() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass c) {
        return isPane(c) ? SliceIdentifier.of(uiPackage(c)) : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "panes";
      }
    };
  }

  private static boolean isPane(JavaClass c) {
    return !uiPackage(c).isEmpty() && !SHARED_UI.contains(uiPackage(c));
  }

  /// `stage` for a class in `cowscope.app.ui.stage.boxes`, empty for classes elsewhere.
  private static String uiPackage(JavaClass c) {
    String name = c.getPackageName();
    return name.startsWith(UI) ? name.substring(UI.length()).split("\\.")[0] : "";
  }
}
