package io.github.ocr4j.office.internal.archive;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Paragraphs that are lines of code. */
public final class CodeLines {
  private CodeLines() {}

  /**
   * Whether all letters of a paragraph are those of code.
   *
   * @param text a paragraph
   * @return false if it has a picture
   */
  public static boolean is(Element text) {
    return text.selectFirst("img") == null
        && text.nodeStream(TextNode.class)
            .filter(letters -> !letters.isBlank())
            .allMatch(CodeLines::inCode);
  }

  private static boolean inCode(TextNode text) {
    Element parent = text.parent();
    return parent != null && parent.closest("code") != null;
  }

  /**
   * Adds a paragraph to the code before it, or begins a block.
   *
   * @param text a paragraph of one or more lines; after code also a blank one
   * @param target where it goes
   */
  public static void append(Element text, Element target) {
    Element last = target.lastElementChild();
    boolean goesOn = last != null && last.nameIs("pre");
    Element block = goesOn ? last : target.appendElement("pre");
    StringBuilder lines = new StringBuilder(goesOn ? "\n" : "");
    for (Node node : text.nodeStream().toList()) {
      if (node instanceof TextNode letters) {
        lines.append(letters.getWholeText());
      } else if (node.nameIs("br")) {
        lines.append('\n');
      }
    }
    block.appendChild(new TextNode(lines.toString()));
  }

  /**
   * Adds a blank line if there is code before it. At the end of a block it shows nothing.
   *
   * @param target where it goes
   */
  public static void blank(Element target) {
    Element last = target.lastElementChild();
    if (last != null && last.nameIs("pre")) {
      last.appendChild(new TextNode("\n"));
    }
  }
}
