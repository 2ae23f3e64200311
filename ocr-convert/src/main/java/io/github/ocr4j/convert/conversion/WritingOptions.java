package io.github.ocr4j.convert.conversion;

import io.github.ocr4j.markdown.option.MarkdownOptions;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * How Markdown is written, the same for every document.
 *
 * @param markdown what becomes of an answer
 * @param encoding how files are encoded
 */
public record WritingOptions(MarkdownOptions markdown, Charset encoding) {
  private static final Set<String> NAMED =
      Set.of(
          "split",
          "layout",
          "flavour",
          "frontMatter",
          "pageSeparator",
          "headersAndFooters",
          "imagesDirectory",
          "imagesPath",
          "mathPlugin",
          "repairs");

  /** Refuses nulls. */
  public WritingOptions {
    Objects.requireNonNull(markdown, "markdown");
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

  /**
   * The text behind {@link #fingerprint}. It names first what version 0.1 knew, in its order, so
   * that an upgrade converts no document again; then every other option that is set.
   */
  @Override
  public String toString() {
    String text =
        ("WritingOptions[split=%s, layout=%s, flavour=%s, frontMatter=%s, pageSeparator=%s,"
                + " headersAndFooters=%s, imagesDirectory=%s, imagesPath=%s, mathPlugin=%s,"
                + " repairs=%s, encoding=%s]")
            .formatted(
                markdown.split(),
                markdown.layout(),
                markdown.flavour(),
                markdown.frontMatter(),
                markdown.pageSeparator(),
                markdown.headersAndFooters(),
                markdown.imagesDirectory(),
                markdown.imagesPath(),
                markdown.mathPlugin(),
                markdown.repairs(),
                encoding);
    return text + ChangedOptions.text(markdown, MarkdownOptions.defaults(), NAMED);
  }
}
