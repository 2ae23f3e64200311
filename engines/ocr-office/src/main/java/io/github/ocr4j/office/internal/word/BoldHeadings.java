package io.github.ocr4j.office.internal.word;

import io.github.ocr4j.office.internal.archive.CodeLines;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds the headings of a text whose author only made them bold. */
final class BoldHeadings {
  /** Longer paragraphs are emphasized text. */
  private static final int MAX_LENGTH = 120;

  /** More headings than one paragraph in so many are no headings. */
  private static final int MIN_PARAGRAPHS_PER_HEADING = 2;

  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

  private BoldHeadings() {}

  /**
   * Makes bold lines headings if the text has no others; the one at its very start is its title.
   */
  static void promote(Element body) {
    List<Element> paragraphs = body.children().stream().filter(e -> !e.nameIs("table")).toList();
    List<Element> bold = paragraphs.stream().filter(BoldHeadings::isHeading).toList();
    if (body.selectFirst(HEADINGS) == null
        && bold.size() * MIN_PARAGRAPHS_PER_HEADING < paragraphs.size()) {
      bold.forEach(p -> p.tagName(p == body.firstElementChild() ? "h1" : "h2"));
    }
  }

  private static boolean isHeading(Element paragraph) {
    String text = paragraph.text();
    return paragraph.nameIs("p")
        && text.length() <= MAX_LENGTH
        && text.matches(".*[\\p{L}\\p{N})?!]")
        && paragraph
            .nodeStream(TextNode.class)
            .filter(letters -> !letters.isBlank())
            .allMatch(letters -> CodeLines.hasParent(letters, "b"));
  }
}
