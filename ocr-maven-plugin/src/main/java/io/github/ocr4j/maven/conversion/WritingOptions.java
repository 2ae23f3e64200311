package io.github.ocr4j.maven.conversion;

import io.github.ocr4j.markdown.MarkdownConverter;
import io.github.ocr4j.markdown.MarkdownConverterBuilder;
import io.github.ocr4j.markdown.PageClassifier;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.FrontMatter;
import io.github.ocr4j.markdown.option.HeaderFooterPolicy;
import io.github.ocr4j.markdown.option.Layout;
import io.github.ocr4j.markdown.option.PageSeparator;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.option.Split;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What the Markdown is to be like, the same for every document.
 *
 * @param split how many files a document becomes
 * @param layout where files go
 * @param flavour which dialect is written
 * @param frontMatter how a file begins
 * @param pageSeparator what stands between pages
 * @param headersAndFooters what happens to running headers and footers that came apart
 * @param imagesDirectory where images go instead of the layout's place
 * @param imagesPath what links to images begin with instead of a relative path
 * @param mathPlugin whether the site has a plugin that reads formulas before MDX does
 * @param repairs what is put right in the text
 * @param encoding how files are encoded
 */
public record WritingOptions(
    Split split,
    Layout layout,
    Flavour flavour,
    FrontMatter frontMatter,
    PageSeparator pageSeparator,
    HeaderFooterPolicy headersAndFooters,
    Optional<String> imagesDirectory,
    Optional<String> imagesPath,
    boolean mathPlugin,
    Set<Repair> repairs,
    Charset encoding) {
  /** Refuses nulls. */
  public WritingOptions {
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(flavour, "flavour");
    Objects.requireNonNull(frontMatter, "frontMatter");
    Objects.requireNonNull(pageSeparator, "pageSeparator");
    Objects.requireNonNull(headersAndFooters, "headersAndFooters");
    Objects.requireNonNull(imagesDirectory, "imagesDirectory");
    Objects.requireNonNull(imagesPath, "imagesPath");
    repairs = Collections.unmodifiableSet(new TreeSet<>(repairs));
    Objects.requireNonNull(encoding, "encoding");
  }

  /**
   * A text that differs whenever something else would come out of the same document and engine.
   *
   * @param reading what is wanted of the engine
   * @param review how answers are looked at
   * @return a hash
   */
  public String fingerprint(ReadingOptions reading, ReviewOptions review) {
    String options = reading + " " + review + " " + this;
    return UUID.nameUUIDFromBytes(options.getBytes(StandardCharsets.UTF_8)).toString();
  }

  MarkdownConverter converter(double minConfidence) {
    MarkdownConverterBuilder converter =
        MarkdownConverter.builder()
            .split(split)
            .layout(layout)
            .flavour(flavour)
            .frontMatter(frontMatter)
            .pageSeparator(pageSeparator)
            .headersAndFooters(headersAndFooters)
            .mathPlugin(mathPlugin)
            .repairs(repairs)
            .classifier(PageClassifier.builder().minimumAverageConfidence(minConfidence).build());
    imagesDirectory.ifPresent(converter::imagesDirectory);
    imagesPath.ifPresent(converter::imagesPath);
    return converter.build();
  }
}
