package io.github.ocr4j.markdown;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.ocr4j.markdown.option.Flavour;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses MARKDOWN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.ocr4j.markdown");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.github.ocr4j.(**)").should().beFreeOfCycles().check(MARKDOWN);
  }

  @Test
  void whatDiffersBetweenFlavoursIsAskedOfTheDialect() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.ocr4j.markdown.option")
        .should()
        .accessFieldWhere(targetOwner(type(Flavour.class)))
        .check(MARKDOWN);
  }
}
