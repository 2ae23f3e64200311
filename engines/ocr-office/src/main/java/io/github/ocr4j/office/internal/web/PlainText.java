package io.github.ocr4j.office.internal.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads text files. */
public final class PlainText {
  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n+");
  private static final Pattern ALIGNED =
      Pattern.compile("\\S {3,}\\S|\\S\\t+\\S|^\\s*[|+].*[|+]\\s*$");
  private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}|~{3,}");

  private PlainText() {}

  /**
   * Takes Markdown as it is; only its front matter is left out, since the answer gets its own.
   *
   * @param text a Markdown file
   * @return its body
   */
  public static String markdown(String text) {
    return FrontMatter.leaveOut(text).strip();
  }

  /**
   * Reads a text in which every blank counts, such as source code.
   *
   * @param text a text file
   * @return a body with one block of code
   */
  public static Element code(String text) {
    Element body = new Element("body");
    body.appendElement("pre").appendChild(new TextNode(text));
    return body;
  }

  /**
   * Reads plain text: paragraphs between blank lines; lists where all lines have a mark; what is
   * aligned with blanks stays as it is.
   *
   * @param text a text file
   * @return what it shows
   */
  public static Element paragraphs(String text) {
    Element body = new Element("body");
    for (String block : BLANK_LINES.split(text.stripTrailing().replaceFirst("\\A\\s*\\n", ""))) {
      List<String> lines = block.lines().toList();
      if (TextList.is(lines)) {
        TextList.write(lines, body);
      } else if (lines.stream().anyMatch(line -> ALIGNED.matcher(line).find())) {
        body.appendElement("pre").appendChild(new TextNode(block));
      } else if (isUnderlined(lines)) {
        body.appendElement(lines.get(1).startsWith("=") ? "h1" : "h2").appendText(lines.get(0));
        if (lines.size() > 2) {
          addLines(lines.subList(2, lines.size()), body.appendElement("p"));
        }
      } else {
        addLines(lines, body.appendElement("p"));
      }
    }
    return body;
  }

  private static boolean isUnderlined(List<String> lines) {
    return lines.size() > 1
        && lines.get(0).matches(".*[\\p{L}\\p{N}].*")
        && UNDERLINE.matcher(lines.get(1).strip()).matches()
        && Math.abs(lines.get(0).strip().length() - lines.get(1).strip().length()) <= 2;
  }

  /** Short lines are broken on purpose; long ones are filled to a width. */
  private static void addLines(List<String> lines, Element paragraph) {
    boolean filled =
        lines.stream().limit(Math.max(0, lines.size() - 1L)).allMatch(line -> line.length() > 50);
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && !filled) {
        paragraph.appendElement("br");
      }
      paragraph.appendChild(new TextNode((i > 0 && filled ? " " : "") + lines.get(i)));
    }
  }
}
