package io.github.ocr4j.convert.conversion;

import io.github.ocr4j.markdown.option.MarkdownOptions;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * How Markdown is written, the same for every document.
 *
 * @param markdown what becomes of an answer
 * @param encoding how files are encoded
 */
public record WritingOptions(MarkdownOptions markdown, Charset encoding) {
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
}
