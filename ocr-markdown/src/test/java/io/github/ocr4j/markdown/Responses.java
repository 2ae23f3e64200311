package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.ImageContent;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.OcrTable;
import io.github.ocr4j.model.TableFormat;
import io.github.ocr4j.model.UsageInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Responses as engines return them, made for tests. */
final class Responses {
  private Responses() {}

  static OcrResponse of(OcrPage... pages) {
    return new OcrResponse(List.of(pages), "test-model", UsageInfo.ofPages(pages.length));
  }

  static OcrResponse ofTexts(String... texts) {
    OcrPage[] pages = new OcrPage[texts.length];
    Arrays.setAll(pages, index -> OcrPage.builder(index, texts[index]).build());
    return of(pages);
  }

  static OcrPage page(int index, String markdown, OcrImage... images) {
    return OcrPage.builder(index, markdown)
        .images(List.of(images))
        .dimensions(new OcrPage.Dimensions(200, 1000, 800))
        .build();
  }

  static OcrPage pageWithTables(String markdown, OcrTable... tables) {
    return OcrPage.builder(0, markdown).tables(List.of(tables)).build();
  }

  static OcrImage image(String id, ImageContent content) {
    return OcrImage.of(id, new BoundingBox(0, 0, 400, 300), Optional.of(content));
  }

  /** Bytes that begin like a JPEG and differ by seed. */
  static ImageContent jpeg(int seed) {
    byte[] bytes = new byte[200];
    Arrays.fill(bytes, (byte) seed);
    bytes[0] = (byte) 0xFF;
    bytes[1] = (byte) 0xD8;
    bytes[2] = (byte) 0xFF;
    return ImageContent.of(bytes);
  }

  static OcrTable html(String id, String content) {
    return new OcrTable(id, content, TableFormat.HTML);
  }

  static OcrTable markdown(String id, String content) {
    return new OcrTable(id, content, TableFormat.MARKDOWN);
  }

  /** The only file of a conversion with the builder's options. */
  static String convert(MarkdownOptions options, OcrResponse response) {
    return document(options, response).files().get(0).text();
  }

  static MarkdownDocument document(MarkdownOptions options, OcrResponse response) {
    return MarkdownConverter.of(options).convert(response, SourceInfo.of("report.pdf"));
  }
}
