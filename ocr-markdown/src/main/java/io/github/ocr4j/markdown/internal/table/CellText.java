package io.github.ocr4j.markdown.internal.table;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Writes a cell's content as one line of Markdown. */
final class CellText implements NodeVisitor {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern TAG_LIKE = Pattern.compile("<(?=[A-Za-z/!?])");
  private static final Pattern ENTITY_LIKE = Pattern.compile("&(?=#?[A-Za-z0-9]{1,32};)");

  private static final String DIGITS = "0123456789";
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final StringBuilder text = new StringBuilder();
  private final boolean html;

  private CellText(boolean html) {
    this.html = html;
  }

  static String of(Element cell, boolean html) {
    CellText content = new CellText(html);
    cell.childNodes().forEach(child -> NodeTraversor.traverse(content, child));
    return content.text.toString().strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      boolean raised = !html && node.parentNode() instanceof Element parent && isRaised(parent);
      append(raised ? raise(words.getWholeText()) : words.getWholeText());
    } else if (node instanceof Element element) {
      text.append(opening(element));
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      String closing = closing(element);
      if (closing.startsWith("*") && endsWith(' ')) {
        text.setLength(text.length() - 1);
        closing += " ";
      }
      text.append(closing);
    }
  }

  private void append(String words) {
    String line = SPACE.matcher(words).replaceAll(" ");
    line = ENTITY_LIKE.matcher(line).replaceAll("&amp;");
    line = TAG_LIKE.matcher(line).replaceAll("&lt;");
    line = escapePipes(line);
    boolean blankBefore = text.length() == 0 || endsWith(' ');
    text.append(blankBefore ? line.stripLeading() : line);
  }

  /** An escaped pipe stays escaped once. */
  private static String escapePipes(String line) {
    StringBuilder escaped = new StringBuilder(line.length() + 8);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '|' && (i == 0 || line.charAt(i - 1) != '\\')) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  private boolean endsWith(char c) {
    return text.length() > 0 && text.charAt(text.length() - 1) == c;
  }

  private static boolean isRaised(Element element) {
    return element.normalName().equals("sup");
  }

  /** Digits have raised forms; other words are left as they are. */
  private static String raise(String words) {
    if (!words.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
      return words;
    }
    StringBuilder raised = new StringBuilder();
    words.chars().forEach(c -> raised.append(SUPERSCRIPTS.charAt(DIGITS.indexOf(c))));
    return raised.toString();
  }

  private String opening(Element element) {
    return switch (element.normalName()) {
      case "b", "strong" -> element.text().isBlank() ? "" : "**";
      case "i", "em" -> element.text().isBlank() ? "" : "*";
      case "sup", "sub" -> html ? "<" + element.normalName() + ">" : "";
      case "br" -> html ? "<br>" : " ";
      default -> "";
    };
  }

  private String closing(Element element) {
    return switch (element.normalName()) {
      case "b", "strong", "i", "em" -> opening(element);
      case "sup", "sub" -> html ? "</" + element.normalName() + ">" : "";
      default -> "";
    };
  }
}
