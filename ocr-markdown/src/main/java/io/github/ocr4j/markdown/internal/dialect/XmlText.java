package io.github.ocr4j.markdown.internal.dialect;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** Writes characters of HTML so that a reader of XML takes them. */
public final class XmlText {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,30}));");

  private XmlText() {}

  /** Escapes what must not be in a range of words or in an attribute's value. */
  public static void escape(PageDraft draft, TextRange range) {
    for (int i = range.start(); i < range.end(); i++) {
      escape(draft, i);
    }
  }

  public static void escape(PageDraft draft, int position) {
    String text = draft.parsed().text();
    TextRange character = new TextRange(position, position + 1);
    switch (text.charAt(position)) {
      case '<' -> draft.edits().replace(character, "&lt;");
      case '&' -> {
        if (!isReference(text, position)) {
          draft.edits().replace(character, "&amp;");
        }
      }
      case '>' -> {
        if (text.startsWith("]]", Math.max(0, position - 2))) {
          draft.edits().replace(character, "&gt;");
        }
      }
      default -> {}
    }
  }

  private static boolean isReference(String text, int position) {
    int end = Math.min(text.length(), position + 40);
    Matcher reference = REFERENCE.matcher(text).region(position, end);
    if (!reference.lookingAt()) {
      return false;
    }
    if (reference.group(3) != null) {
      return Entities.isBaseNamedEntity(reference.group(3));
    }
    return isCharacter(
        reference.group(1) != null
            ? Integer.parseInt(reference.group(1))
            : Integer.parseInt(reference.group(2), 16));
  }

  private static boolean isCharacter(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint >= ' ' && codePoint < 0xD800
        || codePoint > 0xDFFF && codePoint < 0xFFFE
        || codePoint > 0xFFFF && codePoint <= Character.MAX_CODE_POINT;
  }
}
