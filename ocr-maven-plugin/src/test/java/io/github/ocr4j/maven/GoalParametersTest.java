package io.github.ocr4j.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the descriptor says of goals and their parameters, held against their classes. */
class GoalParametersTest {
  /** {@link AbstractMojo} and the class of the goal count. */
  private static final int MOST_CLASSES = 5;

  /** They say what makes the goal fail. */
  private static final Set<String> OF_EACH_GOAL = Set.of("failOnError", "failOnWarning");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.ocr4j.maven");

  static Stream<String> goals() throws Exception {
    return Descriptor.goals().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("goals")
  void aGoalOffersOnlyParametersThatItReads(String goal) throws Exception {
    assertThat(fieldsRead(classOf(goal))).containsAll(Descriptor.parameters(goal));
  }

  @ParameterizedTest
  @MethodSource("goals")
  void aGoalStandsOnFewClasses(String goal) throws Exception {
    assertThat(hierarchy(classOf(goal)).count() + 1)
        .as("AbstractMojo ← … ← " + goal)
        .isLessThanOrEqualTo(MOST_CLASSES);
  }

  @Test
  void aParameterIsTheSameInEveryGoal() throws Exception {
    Map<String, Set<String>> faces =
        Descriptor.goals().values().stream()
            .flatMap(goal -> goal.select("> parameters > parameter").stream())
            .collect(
                Collectors.groupingBy(
                    GoalParametersTest::name,
                    Collectors.mapping(GoalParametersTest::face, Collectors.toSet())));

    faces.keySet().removeAll(OF_EACH_GOAL);
    assertThat(faces).allSatisfy((name, same) -> assertThat(same).as(name).hasSize(1));
  }

  private static String name(Element parameter) {
    return parameter.selectFirst("> name").text();
  }

  private static String face(Element parameter) {
    Element goal = parameter.parent().parent();
    Element value = goal.selectFirst("> configuration > " + name(parameter));
    return parameter.selectFirst("> type").text()
        + " "
        + value.text()
        + " "
        + value.attr("default-value")
        + " "
        + parameter.selectFirst("> description").text();
  }

  private static JavaClass classOf(String goal) throws Exception {
    return CLASSES.get(Descriptor.goals().get(goal).selectFirst("> implementation").text());
  }

  private static Stream<JavaClass> hierarchy(JavaClass goal) {
    return Stream.concat(Stream.of(goal), goal.getAllRawSuperclasses().stream())
        .filter(type -> type.getPackageName().startsWith("io.github.ocr4j"));
  }

  /** The names of the goal's fields that are read on the way from its execute method. */
  private static Set<String> fieldsRead(JavaClass goal) {
    List<JavaClass> hierarchy = hierarchy(goal).toList();
    Set<JavaCodeUnit> seen = new HashSet<>();
    Deque<JavaCodeUnit> waiting = new ArrayDeque<>(units(hierarchy, "execute"));
    Set<String> read = new TreeSet<>();
    while (!waiting.isEmpty()) {
      JavaCodeUnit unit = waiting.pop();
      if (seen.add(unit)) {
        unit.getFieldAccesses().stream()
            .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.GET)
            .filter(access -> hierarchy.contains(access.getTargetOwner()))
            .forEach(access -> read.add(access.getName()));
        calls(unit).forEach(target -> waiting.addAll(called(unit, target, hierarchy)));
      }
    }
    return read;
  }

  private static Stream<CodeUnitAccessTarget> calls(JavaCodeUnit unit) {
    return Stream.of(
            unit.getCallsFromSelf(),
            unit.getMethodReferencesFromSelf(),
            unit.getConstructorReferencesFromSelf())
        .flatMap(Collection::stream)
        .map(access -> (CodeUnitAccessTarget) access.getTarget());
  }

  /** A method of the goal may be overridden, unless it is called with super. */
  private static Collection<? extends JavaCodeUnit> called(
      JavaCodeUnit from, CodeUnitAccessTarget target, List<JavaClass> hierarchy) {
    boolean isSuper = from.getName().equals(target.getName());
    if (hierarchy.contains(target.getOwner()) && !isSuper) {
      return units(hierarchy, target.getName()).stream().limit(1).toList();
    }
    return target.resolveMember().map(List::of).orElse(List.of());
  }

  /** The methods of a name, the one of the goal itself first. */
  private static List<JavaCodeUnit> units(List<JavaClass> hierarchy, String name) {
    return hierarchy.stream()
        .flatMap(type -> type.getCodeUnits().stream())
        .filter(unit -> unit.getName().equals(name))
        .filter(unit -> !unit.getModifiers().contains(JavaModifier.ABSTRACT))
        .toList();
  }
}
