package io.github.ocr4j.markdown.reading;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What comes out says what came in, but for what is reported: block by block, cell by cell. */
class FidelityTest {
  private static final int GENERATED = 100;

  private static void inEveryFlavour(OcrResponse response, Consumer<FidelityCheck> check) {
    for (Flavour flavour : Flavour.values()) {
      check.accept(new FidelityCheck(response, flavour));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPageOfARealResponseIsAsItCame() throws IOException {
    return ofCorpus(FidelityCheck::everyPageIsAsItCame);
  }

  @TestFactory
  Stream<DynamicTest> onlyReportedEditsAreMadeInARealResponse() throws IOException {
    return ofCorpus(FidelityCheck::onlyReportedEditsAreMade);
  }

  @TestFactory
  Stream<DynamicTest> oneFileHoldsAllPagesOfARealResponse() throws IOException {
    return ofCorpus(FidelityCheck::oneFileHoldsAllPages);
  }

  @TestFactory
  Stream<DynamicTest> everyPageOfAGeneratedDocumentIsAsItCame() {
    return ofGenerated(FidelityCheck::everyPageIsAsItCame);
  }

  @TestFactory
  Stream<DynamicTest> onlyReportedEditsAreMadeInAGeneratedDocument() {
    return ofGenerated(FidelityCheck::onlyReportedEditsAreMade);
  }

  @TestFactory
  Stream<DynamicTest> oneFileHoldsAllPagesOfAGeneratedDocument() {
    return ofGenerated(FidelityCheck::oneFileHoldsAllPages);
  }

  private static Stream<DynamicTest> ofCorpus(Consumer<FidelityCheck> check) throws IOException {
    List<Path> files = Corpus.files();
    assumeFalse(files.isEmpty(), "there are no real responses at hand");
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> inEveryFlavour(Corpus.read(file), check)));
  }

  private static Stream<DynamicTest> ofGenerated(Consumer<FidelityCheck> check) {
    return IntStream.range(0, GENERATED)
        .mapToObj(
            number ->
                DynamicTest.dynamicTest(
                    "document " + number,
                    () -> inEveryFlavour(GeneratedDocuments.of(number), check)));
  }
}
