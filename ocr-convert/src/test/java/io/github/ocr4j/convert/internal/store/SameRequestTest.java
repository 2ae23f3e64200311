package io.github.ocr4j.convert.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.PageOrigin;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.TableFormat;
import io.github.ocr4j.testing.CountingEngine;
import io.github.ocr4j.testing.TestPdf;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a request another one, and what does not. */
class SameRequestTest {
  @TempDir Path folder;
  private StoreFixture fixture;
  private CountingEngine engine;
  private OcrRequest request;

  @BeforeEach
  void writeDocument() {
    fixture = new StoreFixture(folder);
    engine = fixture.engine();
    request = fixture.request();
  }

  @Test
  void anIdThatTheServiceOnlyNotesIsNotPaidForAgain() {
    fixture.storing().process(request);
    OcrResult named = fixture.storing().answer(request.withId("build-7"));

    assertThat(engine.calls()).hasSize(1);
    assertThat(named.origins()).allMatch(PageOrigin::fromStore);
  }

  @Test
  void otherParametersAreOtherAnswers() {
    fixture.storing().process(request);
    fixture
        .storing()
        .process(request.withOptions(request.options().withTableFormat(TableFormat.HTML)));
    fixture.storing().process(request.withOptions(request.options().withModel("mistral-ocr-2512")));

    assertThat(engine.calls()).hasSize(3);
  }

  @Test
  void theNameOfTheDefaultModelAndTheDefaultAreTheSameRequest() {
    fixture.storing().process(request);
    fixture
        .storing()
        .process(request.withOptions(request.options().withModel("mistral-ocr-latest")));

    assertThat(engine.calls()).hasSize(1);
  }

  @Test
  void anEmbeddedEngineIsAskedAgainWhenItsOutputVersionRises() {
    fixture.storing(EngineIdentity.embedded("local", 1), StorePolicy.standard()).process(request);
    fixture.storing(EngineIdentity.embedded("local", 1), StorePolicy.standard()).process(request);
    fixture.storing(EngineIdentity.embedded("local", 2), StorePolicy.standard()).process(request);

    assertThat(engine.calls()).hasSize(2);
  }

  @Test
  void aDocumentUnderAnotherNameIsTheSameDocument() throws IOException {
    fixture.storing().process(request);
    Path copy = Files.copy(folder.resolve("report.pdf"), folder.resolve("copy.pdf"));
    fixture.storing().process(OcrRequest.of(Document.of(copy)));
    fixture.storing().process(OcrRequest.of(Document.of(Files.readAllBytes(copy), "bytes.pdf")));

    assertThat(engine.calls()).hasSize(1);
  }

  @Test
  void documentsWithoutContentAreStoredOnlyUnderANameOfTheCaller() {
    OcrRequest remote = OcrRequest.of(Document.of(URI.create("https://example.org/a.pdf?sig=1")));
    StorePolicy named = StorePolicy.standard().withNames(document -> Optional.of("manual v3"));

    fixture.storing().process(remote);
    fixture.storing().process(remote);
    fixture.storing(StoreFixture.MISTRAL, named).process(remote);
    fixture.storing(StoreFixture.MISTRAL, named).process(remote);

    assertThat(engine.calls()).hasSize(3);
  }

  @Test
  void aFileThatChangesBetweenTwoRequestsIsAnotherDocument() throws IOException {
    StoringEngine storing = fixture.storing();
    storing.process(request);
    TestPdf.write(folder.resolve("report.pdf"), 4, 2);
    OcrResponse changed = storing.process(request);

    assertThat(engine.calls()).hasSize(2);
    assertThat(changed.pages()).hasSize(4);
  }

  @Test
  void theModelThatAnsweredAMovingAliasIsRecorded() {
    OcrEngine resolved = new CountingEngine("mistral-ocr-4-1");
    new StoringEngine(
            fixture.shelf(StoreFixture.MISTRAL, StorePolicy.standard()), resolved, Billing.none())
        .process(request);

    OcrResult stored = fixture.storing().answer(request);

    assertThat(engine.calls()).isEmpty();
    assertThat(stored.response().model()).isEqualTo("mistral-ocr-4-1");
  }
}
