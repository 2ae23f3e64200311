package io.github.ocr4j.model;

import io.github.ocr4j.internal.json.Absent;

/**
 * How sure the engine is of a word ({@code OCRConfidenceScore}).
 *
 * @param text the word with its leading blank
 * @param confidence 0 to 1
 * @param startIndex where the word starts in the page's Markdown, in code points. The service
 *     counts before it renumbers images and tables, so the index can be short on pages with
 *     placeholders: check it against the text before use
 */
public record WordConfidence(String text, double confidence, int startIndex) {

  public WordConfidence {
    text = Absent.toEmpty(text);
  }
}
