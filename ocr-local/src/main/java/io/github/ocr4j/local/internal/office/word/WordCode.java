package io.github.ocr4j.local.internal.office.word;

import io.github.ocr4j.local.internal.office.web.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Paragraphs that are lines of code. */
final class WordCode {
  private WordCode() {}

  /** Whether a paragraph's style or all its letters are those of code. */
  static boolean is(Element text, String style, WordStyles styles) {
    if (text.selectFirst("img") != null) {
      return false;
    }
    return styles.isCode(style)
        || text.nodeStream(TextNode.class).filter(t -> !t.isBlank()).allMatch(WordCode::inCode);
  }

  private static boolean inCode(TextNode text) {
    Element parent = text.parent();
    return parent != null && parent.closest("code") != null;
  }

  /** A text of nothing but code was written with a typewriter's font: it is plain text. */
  static Element unlessAll(Element body) {
    return body.childrenSize() == 1 && body.child(0).nameIs("pre")
        ? PlainText.paragraphs(body.child(0).wholeText())
        : body;
  }

  /** Adds lines to the code before them, or begins a block. */
  static void append(Element text, Element target) {
    Element last = target.lastElementChild();
    Element block = last != null && last.nameIs("pre") ? last : target.appendElement("pre");
    StringBuilder lines = new StringBuilder(block.hasText() ? "\n" : "");
    for (Node node : text.nodeStream().toList()) {
      if (node instanceof TextNode letters) {
        lines.append(letters.getWholeText());
      } else if (node.nameIs("br")) {
        lines.append('\n');
      }
    }
    block.appendChild(new TextNode(lines.toString()));
  }
}
