package io.github.ocr4j.office;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
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

  @Test
  void thePublicReaderShowsNothingInternal() {
    assertThat(CLASSES)
        .filteredOn(type -> type.getPackageName().equals("io.github.ocr4j.office"))
        .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .flatExtracting(JavaClass::getCodeUnits)
        .filteredOn(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
        .flatExtracting(JavaCodeUnit::getAllInvolvedRawTypes)
        .extracting(JavaClass::getPackageName)
        .isNotEmpty()
        .noneMatch(name -> name.contains(".internal"));
  }
}
