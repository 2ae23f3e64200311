package io.github.ocr4j.convert.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.PageOrigin;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.convert.internal.routing.PageRouter;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.option.Routing;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.engine.PageText.PageWord;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.testing.CountingEngine;
import io.github.ocr4j.testing.TestPdf;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages 0 and 3 have sound text, page 1 is a scan, page 2 has text that cannot be trusted. */
class RoutedCallsTest {
  private static final EngineIdentity PAID = EngineIdentity.remote("mistral", "model");
  private static final EngineIdentity FREE = EngineIdentity.embedded("local", 1);

  @TempDir Path folder;
  private final CountingEngine paid = new CountingEngine("mistral");
  private final CountingEngine free = new CountingEngine("local");
  private final OcrRequest request = OcrRequest.of(Document.of(TestPdf.bytes(4, 1), "mixed.pdf"));

  @Test
  void allPagesArePaidForByDefault() {
    engine(Routing.ALL).answer(request);

    assertThat(paid.askedPages()).containsExactly("all");
    assertThat(free.calls()).isEmpty();
  }

  @Test
  void pagesWithSoundTextAreReadForNothing() {
    OcrResult result = engine(Routing.AUTO).answer(request);

    assertThat(paid.askedPages()).containsExactly("1,2");
    assertThat(free.askedPages()).containsExactly("0,3");
    assertThat(result.response().pages()).extracting(OcrPage::index).containsExactly(0, 1, 2, 3);
    assertThat(result.origins())
        .extracting(PageOrigin::engine)
        .containsExactly("local", "mistral", "mistral", "local");
  }

  @Test
  void onlyScansArePaidForWhenAsked() {
    engine(Routing.SCANS_ONLY).answer(request);

    assertThat(paid.askedPages()).containsExactly("1");
    assertThat(free.askedPages()).containsExactly("0,2,3");
  }

  @Test
  void aSelectionIsPartedToo() {
    engine(Routing.AUTO).answer(request.withPages(PageSelection.of(0, 2)));

    assertThat(paid.askedPages()).containsExactly("2");
    assertThat(free.askedPages()).containsExactly("0");
  }

  @Test
  void nothingIsPaidForWhenEveryPageHasText() {
    engine(Routing.AUTO).answer(request.withPages(PageSelection.of(0, 3)));

    assertThat(paid.calls()).isEmpty();
  }

  /** Plans each request, and does what is planned. */
  private TracedEngine engine(Routing routing) {
    PageSource source = document -> Optional.of(new MixedPages());
    StoredAnswers shelf = new StoredAnswers(ResultStore.open(folder), PAID, StorePolicy.standard());
    Planner planner = Planner.builder(shelf).router(new PageRouter(routing, source), FREE).build();
    CallExecutor calls =
        CallExecutor.of(Map.of(PAID, traced(paid, "mistral"), FREE, traced(free, "local")));
    return (asked, observer) ->
        OcrResult.merge(
            planner.entry(asked).calls().stream()
                .map(call -> calls.execute(call, observer))
                .toList());
  }

  private static TracedEngine traced(OcrEngine engine, String name) {
    return (request, observer) -> OcrResult.fresh(engine.process(request, observer), name);
  }

  private static final class MixedPages implements PageSource.OpenPages {
    @Override
    public int count() {
      return 4;
    }

    @Override
    public PageText text(int pageIndex) {
      List<PageWord> words = List.of(new PageWord("word", 1, 1, 2, 2));
      return new PageText(pageIndex % 3 == 0, 100, 100, pageIndex == 1 ? List.of() : words);
    }

    @Override
    public Document.InMemory image(int pageIndex, int dotsPerInch) {
      throw new AssertionError("routing renders nothing");
    }

    @Override
    public void close() {}
  }
}
