package io.github.ocr4j.convert.internal.conversion;

import io.github.ocr4j.convert.internal.opinion.PageComparison;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.PageOrigin;
import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.convert.option.PlaceholderPolicy;
import io.github.ocr4j.convert.option.ReviewOptions;
import io.github.ocr4j.convert.run.DocumentResult;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.markdown.MarkdownConverter;
import io.github.ocr4j.markdown.comparison.PageOpinion;
import io.github.ocr4j.markdown.document.MarkdownAsset;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.MarkdownFile;
import io.github.ocr4j.markdown.document.PageClassification;
import io.github.ocr4j.markdown.document.PageReport;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes Markdown of an engine's answer and writes it. Thread-safe. */
public final class MarkdownStep implements DocumentStep {
  private final PlaceholderPolicy placeholders;
  private final MarkdownConverter markdown;
  private final OutputRoots roots;

  /** Writes below two roots. */
  public MarkdownStep(MarkdownOptions options, ReviewOptions review, OutputRoots roots) {
    this.placeholders = review.placeholders();
    this.markdown =
        MarkdownConverter.of(
            options.withThresholds(
                options.thresholds().withMinimumAverageConfidence(review.minConfidence())));
    this.roots = roots;
  }

  @Override
  public DocumentResult write(ReadDocument read) throws IOException {
    Source source = read.source();
    OcrResult result = read.result();
    String engines = names(result);
    MarkdownDocument document = markdown.convert(result.response(), info(source, engines));
    if (placeholders == PlaceholderPolicy.FAIL) {
      refusePlaceholders(source, document);
    }
    roots.writer().write(document);
    return new DocumentResult(
        source.path(),
        DocumentResult.State.CONVERTED,
        engines,
        result.response().model(),
        result.response().pages().size(),
        (int) result.pagesFromStore(),
        blankPages(document),
        new PageWarnings(placeholders).of(read, document),
        outputs(document),
        read.repairs(),
        read.opinions().stream()
            .map(PageComparison::opinion)
            .filter(PageOpinion::isFlagged)
            .toList(),
        "");
  }

  private static String names(OcrResult result) {
    return result.origins().stream()
        .map(PageOrigin::engine)
        .distinct()
        .collect(Collectors.joining("+"));
  }

  private static SourceInfo info(Source source, String engines) {
    return SourceInfo.builder(source.file().getFileName().toString())
        .outputName(source.stem())
        .engine(engines)
        .build();
  }

  private static void refusePlaceholders(Source source, MarkdownDocument document) {
    List<PageReport> pages = document.placeholderOnlyPages();
    if (!pages.isEmpty()) {
      throw new DocumentException(
          DocumentException.Reason.UNREADABLE,
          "These pages of "
              + source.path()
              + " came back as pictures without text: "
              + pages.stream()
                  .map(page -> String.valueOf(page.pageNumber()))
                  .collect(Collectors.joining(", "))
              + ". Accept them with -Docr.placeholders=warn, or have them read again with"
              + " -Docr.placeholders=repair.");
    }
  }

  private static List<Integer> blankPages(MarkdownDocument document) {
    return document.pages().stream()
        .filter(page -> page.classification() == PageClassification.BLANK)
        .map(PageReport::pageNumber)
        .toList();
  }

  private List<String> outputs(MarkdownDocument document) {
    return Stream.concat(
            document.files().stream().map(MarkdownFile::path).map(roots::pageOutput),
            document.assets().stream().map(MarkdownAsset::path).map(roots::imageOutput))
        .distinct()
        .toList();
  }
}
