package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.model.OcrResponse;
import java.util.Objects;

/**
 * Turns an OCR response into Markdown files-to-be. Pure, apart from reading images that are held in
 * files: the same input gives the same output. Immutable and thread-safe.
 *
 * <pre>{@code
 * MarkdownOptions options = MarkdownOptions.defaults().withFrontMatter(FrontMatter.YAML);
 * MarkdownDocument document =
 *     MarkdownConverter.of(options).convert(response, SourceInfo.of("report.pdf"));
 * new MarkdownWriter(Path.of("docs")).write(document);
 * }</pre>
 *
 * <p>A page's text is parsed once; what is changed is changed by position, and every other
 * character stays as it came. Bad or missing images and tables never fail a conversion: they are
 * {@link MarkdownDocument#findings() findings}.
 */
public final class MarkdownConverter {
  private final MarkdownOptions options;
  private final PageClassifier classifier;

  private MarkdownConverter(MarkdownOptions options) {
    this.options = options;
    this.classifier = PageClassifier.of(options.thresholds());
  }

  /**
   * A converter with these options.
   *
   * @param options such as {@link MarkdownOptions#defaults()}
   * @return the converter
   */
  public static MarkdownConverter of(MarkdownOptions options) {
    return new MarkdownConverter(options);
  }

  /**
   * Converts one document.
   *
   * @param response what the engine returned, or several such responses merged
   * @param source where it came from
   * @return the files, images, page classifications and findings
   */
  public MarkdownDocument convert(OcrResponse response, SourceInfo source) {
    Objects.requireNonNull(response, "response");
    Objects.requireNonNull(source, "source");
    return new MarkdownPipeline(options, classifier, response, source).run();
  }
}
