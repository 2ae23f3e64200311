package io.github.ocr4j.bench.memory;

import io.github.ocr4j.markdown.MarkdownChecker;
import io.github.ocr4j.markdown.MarkdownConverter;
import io.github.ocr4j.markdown.MarkdownWriter;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.option.FrontMatter;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.ImageContent;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The child: makes Markdown files of many pages whose images lie in files, as a store has them. */
final class MarkdownProbe {
  private static final BoundingBox BOX = new BoundingBox(100, 200, 700, 600);

  private MarkdownProbe() {}

  /**
   * Converts and writes.
   *
   * @param arguments a directory of images called {@code 0.jpeg} and so on, how many pages, how
   *     many images each has, a directory for the output
   */
  public static void main(String[] arguments) throws IOException {
    int pages = Integer.parseInt(arguments[1]);
    OcrResponse response = response(Path.of(arguments[0]), pages, Integer.parseInt(arguments[2]));
    MarkdownDocument document =
        MarkdownConverter.of(MarkdownOptions.defaults().withFrontMatter(FrontMatter.YAML))
            .convert(response, SourceInfo.of("report.pdf"));
    List<Path> written = new MarkdownWriter(Path.of(arguments[3])).write(document);
    if (!new MarkdownChecker().check(document).isEmpty()) {
      throw new IllegalStateException("Something is missing in what was written.");
    }
    long bytes = 0;
    for (Path file : written) {
      bytes += Files.size(file);
    }
    System.out.println("pages=" + pages + " files=" + written.size() + " bytes=" + bytes);
  }

  private static OcrResponse response(Path directory, int count, int imagesOfAPage) {
    List<OcrPage> pages = new ArrayList<>(count);
    for (int index = 0; index < count; index++) {
      StringBuilder text = new StringBuilder("## Chapter " + index + "\n\n");
      text.append("Words as they stand on a page of a report, line after line. ".repeat(40));
      List<OcrImage> images = new ArrayList<>(imagesOfAPage);
      for (int i = 0; i < imagesOfAPage; i++) {
        String id = (index * imagesOfAPage + i) + ".jpeg";
        text.append("\n\n![").append(id).append("](").append(id).append(')');
        images.add(OcrImage.of(id, BOX, Optional.of(ImageContent.of(directory.resolve(id)))));
      }
      pages.add(OcrPage.builder(index, text.toString()).images(images).build());
    }
    return new OcrResponse(pages, "mistral-ocr-latest", UsageInfo.ofPages(count));
  }
}
