package io.github.ocr4j.markdown.internal.html;

import io.github.ocr4j.markdown.internal.path.LinkSafety;
import io.github.ocr4j.markdown.internal.source.HtmlComments;
import io.github.ocr4j.markdown.internal.text.MarkdownEscape;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A cheap look at whether a text may hold tags or links that could harm, without knowing what is
 * code. Linear in the length.
 */
final class UnsafeMarkup {
  private static final Pattern HARMLESS_TAG =
      Pattern.compile(
          "<[a-zA-Z0-9]+ ?/>|<t[dh](?: (?:col|row)[sS]pan=\"\\d+\")+>|<span id=\"page-\\d+\">"
              + "|<img src=\"[^\":<>&]*\" alt=\"[^\"<>]*\" ?/?>|<a href=\"https?://[^\"<>]*\">");
  private static final Pattern HARMLESS_AUTOLINK =
      Pattern.compile("<(?:https?://|mailto:)[^\\s<>]*>");
  private static final int LONGEST_TAG = 400;
  private static final int LONGEST_DESTINATION = 300;

  private UnsafeMarkup() {}

  static boolean isSuspectedIn(String text) {
    return hasSuspectTag(text) || hasSuspectLink(text);
  }

  private static boolean hasSuspectTag(String text) {
    HtmlComments comments = new HtmlComments(text);
    int at = text.indexOf('<');
    while (at >= 0 && at + 1 < text.length()) {
      char next = text.charAt(at + 1);
      int end = at + 1;
      if (isPlainTag(text, at)) {
        end = at + 2;
      } else if (next == '!') {
        end = comments.end(at, text.length());
      } else if (next == '/') {
        end = HtmlAllowlist.isTag(name(text, at + 2)) ? at + 2 : 0;
      } else if (Character.isLetter(next)) {
        end = isHarmless(text, at) ? at + 1 : 0;
      } else if (next == '?') {
        end = 0;
      }
      if (end == 0) {
        return true;
      }
      at = text.indexOf('<', end);
    }
    return false;
  }

  /** Most tags are: those of tables, without attributes. */
  private static boolean isPlainTag(String text, int at) {
    int name = text.startsWith("/", at + 1) ? at + 2 : at + 1;
    return name + 2 < text.length()
        && text.charAt(name) == 't'
        && text.charAt(name + 2) == '>'
        && "dhr".indexOf(text.charAt(name + 1)) >= 0;
  }

  private static boolean isHarmless(String text, int at) {
    String name = name(text, at + 1);
    int limit = Math.min(text.length(), at + LONGEST_TAG);
    if (!HtmlAllowlist.isTag(name) || name.equals("pre")) {
      return HARMLESS_AUTOLINK.matcher(text).region(at, limit).lookingAt();
    }
    return text.startsWith(">", at + 1 + name.length())
        || HARMLESS_TAG.matcher(text).region(at, limit).lookingAt();
  }

  private static String name(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(start, Math.min(end, start + 20)).toLowerCase(Locale.ROOT);
  }

  private static boolean hasSuspectLink(String text) {
    for (int at = text.indexOf(']'); at >= 0; at = text.indexOf(']', at + 1)) {
      char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
      if ((next == '(' || next == ':') && !isSafe(text, at + 2)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSafe(String text, int from) {
    int start = from;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    start += start < text.length() && text.charAt(start) == '<' ? 1 : 0;
    int limit = Math.min(text.length(), start + LONGEST_DESTINATION);
    int end = start;
    while (end < limit && text.charAt(end) > ' ' && text.charAt(end) != ')') {
      end++;
    }
    return LinkSafety.isSafe(MarkdownEscape.resolve(text.substring(start, end)));
  }
}
