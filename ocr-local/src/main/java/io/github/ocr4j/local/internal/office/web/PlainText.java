package io.github.ocr4j.local.internal.office.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads text files. */
public final class PlainText {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\n.*?\\n(---|\\.\\.\\.)[ \\t]*\\n", Pattern.DOTALL);
  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n+");
  private static final Pattern ALIGNED = Pattern.compile("\\S {3,}\\S|\\S\\t+\\S");
  private static final Pattern ITEM = Pattern.compile("^[ \\t]*(?:[-*+•]|(\\d{1,9})[.)])[ \\t]+");

  private PlainText() {}

  /**
   * Decodes a file: UTF-8 or UTF-16, else the common encoding of western files.
   *
   * @param content the file
   * @return its text with line feeds
   */
  public static String decode(byte[] content) {
    Charset utf16 = utf16(content);
    String text;
    if (utf16 != StandardCharsets.UTF_8) {
      text = new String(content, utf16);
    } else {
      try {
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      } catch (CharacterCodingException other) {
        text = new String(content, WESTERN);
      }
    }
    return text.replace("\uFEFF", "")
        .replace("\u0000", "")
        .replace("\r\n", "\n")
        .replace('\r', '\n');
  }

  private static Charset utf16(byte[] content) {
    if (content.length > 1 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (content.length > 1 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  /**
   * Takes Markdown as it is; only its front matter is left out, since the answer gets its own.
   *
   * @param text a Markdown file
   * @return its body
   */
  public static String markdown(String text) {
    return FRONT_MATTER.matcher(text).replaceFirst("").strip();
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
    for (String block : BLANK_LINES.split(text.replaceAll("\\A\\s*\\n|\\s+\\z", ""))) {
      List<String> lines = block.lines().toList();
      if (lines.stream().allMatch(line -> ITEM.matcher(line).find()) && !lines.isEmpty()) {
        addList(lines, body);
      } else if (lines.stream().anyMatch(line -> ALIGNED.matcher(line).find())) {
        body.appendElement("pre").appendChild(new TextNode(block));
      } else {
        addLines(lines, body.appendElement("p"));
      }
    }
    return body;
  }

  private static void addList(List<String> lines, Element body) {
    var first = ITEM.matcher(lines.get(0));
    boolean ordered = first.find() && first.group(1) != null;
    Element list = body.appendElement(ordered ? "ol" : "ul");
    if (ordered) {
      list.attr("start", first.group(1));
    }
    lines.forEach(line -> list.appendElement("li").appendText(ITEM.matcher(line).replaceFirst("")));
  }

  /** Short lines are broken on purpose; long ones are filled to a width. */
  private static void addLines(List<String> lines, Element paragraph) {
    boolean filled = lines.stream().limit(lines.size() - 1L).allMatch(line -> line.length() > 50);
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && !filled) {
        paragraph.appendElement("br");
      }
      paragraph.appendChild(new TextNode((i > 0 && filled ? " " : "") + lines.get(i)));
    }
  }
}
