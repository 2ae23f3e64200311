package io.github.ocr4j.maven.conversion;

import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.markdown.Finding;
import io.github.ocr4j.markdown.MarkdownAsset;
import io.github.ocr4j.markdown.MarkdownConverter;
import io.github.ocr4j.markdown.MarkdownDocument;
import io.github.ocr4j.markdown.MarkdownFile;
import io.github.ocr4j.markdown.SourceInfo;
import io.github.ocr4j.maven.source.Source;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Lets an engine read a document, makes Markdown of its answer and writes it. */
public final class EngineConverter implements DocumentConverter {
  private final OcrEngine engine;
  private final String engineName;
  private final ReadingOptions reading;
  private final MarkdownConverter markdown;
  private final OutputRoots roots;

  /**
   * Connects the parts.
   *
   * @param engine reads documents; stays open
   * @param engineName what it is called
   * @param reading what is wanted of it
   * @param writing what the Markdown is to be like
   * @param roots where it goes
   */
  public EngineConverter(
      OcrEngine engine,
      String engineName,
      ReadingOptions reading,
      WritingOptions writing,
      OutputRoots roots) {
    this.engine = engine;
    this.engineName = engineName;
    this.reading = reading;
    this.markdown = writing.converter();
    this.roots = roots;
  }

  @Override
  public ConvertedDocument convert(Source source) throws IOException {
    OcrResponse response = engine.process(reading.request(source.file()));
    MarkdownDocument document = markdown.convert(response, info(source));
    roots.writer().write(document);
    return new ConvertedDocument(
        engineName,
        response.model(),
        response.usageInfo().pagesProcessed(),
        warnings(document),
        outputs(document));
  }

  private SourceInfo info(Source source) {
    return SourceInfo.builder(source.file().getFileName().toString())
        .outputName(source.stem())
        .engine(engineName)
        .build();
  }

  private static List<String> warnings(MarkdownDocument document) {
    return document.findings().stream()
        .filter(finding -> finding.kind().severity() == Finding.Severity.WARNING)
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
