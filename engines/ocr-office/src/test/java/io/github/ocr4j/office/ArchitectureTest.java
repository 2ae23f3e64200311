package io.github.ocr4j.office;

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
          .importPackages("io.github.ocr4j.office");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.github.ocr4j.office.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theReadersKnowNothingOfTheEmbeddedEngine() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.ocr4j.local..")
        .check(CLASSES);
  }
}
