package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.option.FrontMatter;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.model.ImageContent;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand pages with two thousand images, of which none has to be in memory. */
class ManyPagesTest {
  private static final int PAGES = 1_000;
  private static final int IMAGE_BYTES = 20_000;

  @TempDir private Path directory;

  @Test
  void imagesGoFromFileToFileOneAtATime() throws IOException {
    OcrResponse response = response(directory.resolve("store"));
    MarkdownDocument document =
        MarkdownConverter.of(MarkdownOptions.defaults().withFrontMatter(FrontMatter.YAML))
            .convert(response, SourceInfo.of("report.pdf"));
    assertThat(document.assets()).hasSize(2 * PAGES);
    assertThat(document.assets()).allMatch(asset -> asset.content() instanceof ImageContent.InFile);
    List<Path> written = new MarkdownWriter(directory.resolve("docs")).write(document);
    assertThat(written).hasSize(2 * PAGES + 1);
    try (Stream<Path> images = Files.list(directory.resolve("docs/report/images"))) {
      assertThat(images.mapToLong(ManyPagesTest::size)).hasSize(2 * PAGES);
    }
    assertThat(new MarkdownChecker().check(document)).isEmpty();
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  /** A response as a store gives it: text in memory, images in files. */
  static OcrResponse response(Path store) throws IOException {
    Files.createDirectories(store);
    List<OcrPage> pages = new ArrayList<>();
    for (int index = 0; index < PAGES; index++) {
      String first = "img-" + 2 * index + ".jpeg";
      String second = "img-" + (2 * index + 1) + ".jpeg";
      String text = "## Chapter " + index + "\n\n" + "Words on a page. ".repeat(100);
      pages.add(
          Responses.page(
              index,
              text + "\n\n![" + first + "](" + first + ")\n\n![" + second + "](" + second + ")",
              Responses.image(first, image(store, 2 * index)),
              Responses.image(second, image(store, 2 * index + 1))));
    }
    return new OcrResponse(pages, "test-model", UsageInfo.ofPages(PAGES));
  }

  private static ImageContent image(Path store, int number) throws IOException {
    byte[] bytes = new byte[IMAGE_BYTES];
    ByteBuffer.wrap(bytes).putInt(0xFFD8FFE0).putInt(number);
    return ImageContent.of(Files.write(store.resolve(number + ".jpeg"), bytes));
  }
}
