package io.github.ocr4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.ocr4j");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.github.ocr4j.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  /** A user reads the API with only the JDK in mind. */
  @Test
  void noPublicSignatureShowsALibrarysType() {
    methods()
        .that()
        .arePublic()
        .or()
        .areProtected()
        .should(showOnlyOwnTypes())
        .check(
            CLASSES.that(
                DescribedPredicate.describe(
                    "public, not internal", type -> isPublic(type) && isOurApi(type))));
  }

  private static boolean isOurApi(JavaClass type) {
    return Stream.of(".internal", ".simulated").noneMatch(type.getPackageName()::contains);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
  }

  private static ArchCondition<JavaMethod> showOnlyOwnTypes() {
    return new ArchCondition<>("show only types of the JDK and of this library") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
            .map(type -> type.getBaseComponentType().getName())
            .filter(
                name ->
                    Stream.of("feign.", "com.fasterxml.", "org.apache.", "io.github.bucket4j.")
                        .anyMatch(name::startsWith))
            .forEach(
                name ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " shows " + name)));
      }
    };
  }

  /** What belongs to a call is passed with the call. */
  @Test
  void nothingIsBoundToAThread() {
    noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class).check(CLASSES);
  }

  @Test
  void coreKnowsNothingOfTheApplication() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.github.ocr4j.convert..", "org.apache.maven..", "org.codehaus.plexus..")
        .check(CLASSES);
  }
}
