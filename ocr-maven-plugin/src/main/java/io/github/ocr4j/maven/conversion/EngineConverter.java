package io.github.ocr4j.maven.conversion;

import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.PageOrigin;
import io.github.ocr4j.engine.TracedEngine;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.markdown.Finding;
import io.github.ocr4j.markdown.MarkdownAsset;
import io.github.ocr4j.markdown.MarkdownConverter;
import io.github.ocr4j.markdown.MarkdownDocument;
import io.github.ocr4j.markdown.MarkdownFile;
import io.github.ocr4j.markdown.PageReport;
import io.github.ocr4j.markdown.SourceInfo;
import io.github.ocr4j.maven.source.Source;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets an engine read a document, makes Markdown of its answer and writes it. */
public final class EngineConverter implements DocumentConverter {
  private final TracedEngine engine;
  private final ReadingOptions reading;
  private final WritingOptions writing;
  private final MarkdownConverter markdown;
  private final OutputRoots roots;

  /**
   * Connects the parts.
   *
   * @param engine reads documents; stays open
   * @param reading what is wanted of it
   * @param writing what the Markdown is to be like
   * @param roots where it goes
   */
  public EngineConverter(
      TracedEngine engine, ReadingOptions reading, WritingOptions writing, OutputRoots roots) {
    this.engine = engine;
    this.reading = reading;
    this.writing = writing;
    this.markdown = writing.converter();
    this.roots = roots;
  }

  @Override
  public ConvertedDocument convert(Source source) throws IOException {
    OcrResult result = engine.answer(reading.request(source));
    String engines = names(result);
    MarkdownDocument document = markdown.convert(result.response(), info(source, engines));
    if (writing.placeholders() == PlaceholderPolicy.FAIL) {
      refusePlaceholders(source, document);
    }
    roots.writer().write(document);
    return new ConvertedDocument(
        engines,
        result.response().model(),
        result.response().pages().size(),
        (int) result.pagesFromStore(),
        warnings(document),
        outputs(document));
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
              + ". Accept them with -Docr.placeholders=warn.");
    }
  }

  private List<String> warnings(MarkdownDocument document) {
    return document.findings().stream()
        .filter(finding -> finding.kind().severity() == Finding.Severity.WARNING)
        .filter(
            finding ->
                finding.kind() != Finding.Kind.PAGE_PLACEHOLDER_ONLY
                    || writing.placeholders() != PlaceholderPolicy.KEEP)
        .map(EngineConverter::sentence)
        .toList();
  }

  private static String sentence(Finding finding) {
    return finding
        .pageIndex()
        .map(index -> "page " + (index + 1) + ": " + finding.message())
        .orElse(finding.message());
  }

  private List<String> outputs(MarkdownDocument document) {
    return Stream.concat(
            document.files().stream().map(MarkdownFile::path).map(roots::pageOutput),
            document.assets().stream().map(MarkdownAsset::path).map(roots::imageOutput))
        .distinct()
        .toList();
  }
}
