package io.github.ocr4j.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.ocr4j.maven");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.github.ocr4j.maven.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  /** All modules but the benchmarks are on this module's class path. */
  @Test
  void theRoomsOfTheEmbeddedEngineAreItsOwn() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.ocr4j.local..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.ocr4j.local.internal..")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.ocr4j"));
  }

  @Test
  void onlyGoalsAndSettingsKnowMaven() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.github.ocr4j.maven",
            "io.github.ocr4j.maven.key",
            "io.github.ocr4j.maven.proxy",
            "io.github.ocr4j.maven.settings")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.maven..")
        .check(CLASSES);
  }

  @Test
  void theGoalsUseNoClassThatTheOfficeReadersKeepToThemselves() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.ocr4j.office.internal..")
        .check(CLASSES);
  }
}
