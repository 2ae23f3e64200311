package io.github.ocr4j.maven.conversion;

import io.github.ocr4j.markdown.Layout;
import io.github.ocr4j.markdown.MarkdownConverter;
import io.github.ocr4j.markdown.Split;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * What the Markdown is to be like, the same for every document.
 *
 * @param split how many files a document becomes
 * @param layout where files go
 */
public record WritingOptions(Split split, Layout layout) {
  /** Refuses nulls. */
  public WritingOptions {
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(layout, "layout");
  }

  /**
   * A text that differs whenever something else would come out of the same document and engine.
   *
   * @param reading what is wanted of the engine
   * @return a hash
   */
  public String fingerprint(ReadingOptions reading) {
    String options = reading + " " + this;
    return UUID.nameUUIDFromBytes(options.getBytes(StandardCharsets.UTF_8)).toString();
  }

  MarkdownConverter converter() {
    return MarkdownConverter.builder().split(split).layout(layout).build();
  }
}
