package io.github.ocr4j.simulated;

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
          .importPackages("io.github.ocr4j");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.github.ocr4j.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingIsSharedWithTheLibrary() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.github.ocr4j", "io.github.ocr4j.model..", "io.github.ocr4j.engine..")
        .check(CLASSES);
  }

  @Test
  void onlyTheHttpPackageKnowsTheServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.ocr4j.simulated.http")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.undertow..", "org.xnio..")
        .check(CLASSES);
  }
}
