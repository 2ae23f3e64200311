package io.github.ocr4j.office.internal.archive;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Letters and paragraphs that are code. */
public final class CodeLines {
  private static final Pattern MONOSPACE =
      Pattern.compile(
          "courier|consolas|mono|menlo|monaco|lucida console|source code|fira code",
          Pattern.CASE_INSENSITIVE);

  private CodeLines() {}

  /** Whether all letters of a paragraph are marked as code, and it has no picture. */
  public static boolean isCode(Element text) {
    return text.selectFirst("img") == null
        && text.nodeStream(TextNode.class)
            .filter(letters -> !letters.isBlank())
            .allMatch(letters -> hasParent(letters, "code"));
  }

  /** Whether letters stand in an element of a name, at any depth. */
  public static boolean hasParent(TextNode letters, String name) {
    Element parent = letters.parent();
    return parent != null && parent.closest(name) != null;
  }

  /** Adds a paragraph to the code at the end of the target, or begins a block. */
  public static void append(Element text, Element target) {
    boolean open = endsInCode(target);
    Element block = open ? target.lastElementChild() : target.appendElement("pre");
    StringBuilder lines = new StringBuilder(open ? "\n" : "");
    for (Node node : text.nodeStream().toList()) {
      if (node instanceof TextNode letters) {
        lines.append(letters.getWholeText());
      } else if (node.nameIs("br")) {
        lines.append('\n');
      }
    }
    block.appendChild(new TextNode(lines.toString()));
  }

  /** Adds a blank line if the target ends in code. */
  public static void appendBlank(Element target) {
    if (endsInCode(target)) {
      target.lastElementChild().appendChild(new TextNode("\n"));
    }
  }

  private static boolean endsInCode(Element target) {
    Element last = target.lastElementChild();
    return last != null && last.nameIs("pre");
  }

  /** Whether a font, such as {@code Courier New}, is known to have letters of one width. */
  public static boolean isMonospace(String name) {
    return MONOSPACE.matcher(name).find();
  }
}
