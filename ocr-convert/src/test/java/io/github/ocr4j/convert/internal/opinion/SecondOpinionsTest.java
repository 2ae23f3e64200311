package io.github.ocr4j.convert.internal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.engine.PageText.PageWord;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.OcrBlock;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecondOpinionsTest {
  private static final OcrRequest REQUEST =
      OcrRequest.of(Document.of(new byte[] {1, 2, 3}, "a.pdf"));

  @Test
  void comparesAPageWithItsTextLayer() {
    List<PageComparison> opinions =
        opinions(Optional.empty()).of(REQUEST, read("mistral", "We sold 4711 pieces"));

    assertThat(opinions).hasSize(1);
    assertThat(opinions.get(0).opinion().isFlagged()).isTrue();
    assertThat(opinions.get(0).opinion().differences().get(0).expected()).contains("4712");
  }

  @Test
  void leavesOutWhatTheEmbeddedEngineReadItself() {
    assertThat(opinions(Optional.empty()).of(REQUEST, read("local", "anything"))).isEmpty();
  }

  @Test
  void asksTheEmbeddedEngineOnlyForPagesWithoutATextLayer() {
    OcrResult twoPages = read("mistral", "We sold 4712 pieces", "We paid 99 euro");

    List<PageComparison> opinions =
        opinions(Optional.of(embedded("We paid 98 euro"))).of(REQUEST, twoPages);

    assertThat(opinions).extracting(PageComparison::pageIndex).containsExactly(0, 1);
    assertThat(opinions)
        .extracting(opinion -> opinion.opinion().isFlagged())
        .containsExactly(false, true);
  }

  @Test
  void hasNoOpinionOnDocumentsThatCannotBeLookedAt() {
    PageSource unreadable =
        document -> {
          throw new DocumentException(DocumentException.Reason.CORRUPT, "a.pdf is broken.");
        };

    assertThat(
            new SecondOpinions("local", unreadable, Optional.empty())
                .of(REQUEST, read("mistral", "text")))
        .isEmpty();
  }

  private static SecondOpinions opinions(Optional<TracedEngine> embedded) {
    return new SecondOpinions("local", document -> Optional.of(new FirstPageSpeaks()), embedded);
  }

  private static OcrResult read(String engine, String... pages) {
    List<OcrPage> read =
        java.util.stream.IntStream.range(0, pages.length)
            .mapToObj(index -> OcrPage.builder(index, pages[index]).build())
            .toList();
    return OcrResult.fresh(new OcrResponse(read, "", UsageInfo.ofPages(pages.length)), engine);
  }

  private static TracedEngine embedded(String says) {
    return (request, observer) -> {
      assertThat(request.pages().indexes()).containsExactly(1);
      OcrPage page =
          OcrPage.builder(1, says)
              .dimensions(new OcrPage.Dimensions(72, 100, 100))
              .blocks(
                  List.of(OcrBlock.of(OcrBlock.Type.TEXT, new BoundingBox(10, 40, 90, 60), says)))
              .build();
      return OcrResult.fresh(new OcrResponse(List.of(page), "", UsageInfo.ofPages(1)), "local");
    };
  }

  /** A document of two pages, of which the second is a scan. */
  private static final class FirstPageSpeaks implements PageSource.OpenPages {
    @Override
    public int count() {
      return 2;
    }

    @Override
    public PageText text(int pageIndex) {
      List<PageWord> words =
          Arrays.stream("We sold 4712 pieces".split(" "))
              .map(word -> new PageWord(word, 10, 50, 20, 60))
              .toList();
      return new PageText(pageIndex == 0, 100, 100, pageIndex == 0 ? words : List.of());
    }

    @Override
    public Document.InMemory image(int pageIndex, int dotsPerInch) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
