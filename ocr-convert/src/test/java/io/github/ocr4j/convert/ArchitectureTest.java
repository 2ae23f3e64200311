package io.github.ocr4j.convert;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.ocr4j.convert");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.github.ocr4j.convert.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theApplicationKnowsNothingOfMaven() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.maven..", "org.codehaus..", "javax.inject..")
        .check(CLASSES);
  }

  /** What belongs to a call is passed with the call. */
  @Test
  void nothingIsBoundToAThread() {
    noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class).check(CLASSES);
  }

  /** An engine that forgets the observer keeps repeated attempts and ids from the ledger. */
  @Test
  void anEngineInFrontOfAnotherHandsTheObserverOn() {
    noClasses()
        .that()
        .implement(OcrEngine.class)
        .should()
        .callMethod(OcrEngine.class, "process", OcrRequest.class)
        .orShould()
        .callMethod(TracedEngine.class, "answer", OcrRequest.class)
        .check(CLASSES);
  }
}
