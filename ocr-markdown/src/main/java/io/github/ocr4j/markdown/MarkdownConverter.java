package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.internal.context.ConverterOptions;
import io.github.ocr4j.model.OcrResponse;
import java.util.Objects;

/**
 * Turns an OCR response into Markdown files-to-be. Pure, apart from reading images that are held in
 * files: the same input gives the same output. Immutable and thread-safe.
 *
 * <pre>{@code
 * MarkdownConverter converter = MarkdownConverter.builder().frontMatter(FrontMatter.YAML).build();
 * MarkdownDocument document = converter.convert(response, SourceInfo.of("report.pdf"));
 * new MarkdownWriter(Path.of("docs")).write(document);
 * }</pre>
 *
 * <p>A page's text is parsed once; what is changed is changed by position, and every other
 * character stays as it came. Bad or missing images and tables never fail a conversion: they are
 * {@link MarkdownDocument#findings() findings}.
 */
public final class MarkdownConverter {
  private final ConverterOptions options;
  private final PageClassifier classifier;

  MarkdownConverter(ConverterOptions options, PageClassifier classifier) {
    this.options = options;
    this.classifier = classifier;
  }

  /**
   * Starts with the defaults: one file, GitHub Flavored Markdown, bundle layout, no front matter.
   *
   * @return a builder
   */
  public static MarkdownConverterBuilder builder() {
    return new MarkdownConverterBuilder();
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
    return new Conversion(options, classifier, response, source).run();
  }
}
