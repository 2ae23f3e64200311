package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.model.OcrResponse;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The engine reads more formats where ocr-office is on the class path. */
class OfficeDocumentsTest {
  private static Document text(String content, String name) {
    return Document.of(content.getBytes(StandardCharsets.UTF_8), name);
  }

  private static final Document MAIL =
      text(
          "From: a@example.org\nTo: b@example.org\nSubject: x\nMessage-ID: <1@x>\n\nhi\n", "a.eml");

  @Test
  void aWebPageIsReadByTheReaderOnTheClassPath() {
    Document page = text("<html><body><h1>Pumps</h1><p>Text.</p></body></html>", "page.html");
    try (LocalEngine here = LocalEngine.create();
        LocalEngine there = LocalEngine.builder().isolated(true).build()) {
      OcrResponse response = here.process(OcrRequest.of(page));

      assertThat(response.model()).isEqualTo(LocalEngine.MODEL);
      assertThat(response.usageInfo().pagesProcessed()).isEqualTo(1);
      assertThat(response.pages().get(0).markdown()).isEqualTo("# Pumps\n\nText.");
      assertThat(there.process(OcrRequest.of(page))).isEqualTo(response);
    }
  }

  @Test
  void aPageThatIsNotThereIsRefused() {
    OcrRequest second = OcrRequest.of(text("one page", "a.txt")).withPages(PageSelection.of(1));
    try (LocalEngine engine = LocalEngine.create()) {
      assertThatThrownBy(() -> engine.process(second))
          .isInstanceOfSatisfying(
              DocumentException.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_SUCH_PAGE))
          .hasMessage("a.txt has 1 page, but page number 2 was asked for");
    }
  }

  @Test
  void otherTypesAreRefusedWithTheListOfThoseThatAreRead() {
    try (LocalEngine engine = LocalEngine.create()) {
      assertThatThrownBy(() -> engine.process(OcrRequest.of(MAIL)))
          .isInstanceOf(DocumentException.class)
          .hasMessageContaining("a.eml is of type message/rfc822")
          .hasMessageContaining("DOCX, PPTX, XLSX, DOC");
    }
  }

  @Test
  void withoutTheReaderTheRefusalNamesIt() throws Exception {
    try (URLClassLoader loader = OtherClassLoader.open(entry -> !entry.contains("ocr-office"))) {
      assertThatThrownBy(
              () -> loader.loadClass(Foreign.class.getName()).getMethod("read").invoke(null))
          .cause()
          .hasMessageContaining("it reads PDFs and images, and with ocr-office on the class path");
    }
  }

  /** Is loaded by a class loader of its own. */
  public static final class Foreign {
    private Foreign() {}

    /** Reads a document that is neither a PDF nor an image. */
    public static void read() {
      try (LocalEngine engine = LocalEngine.create()) {
        engine.process(OcrRequest.of(MAIL));
      }
    }
  }
}
