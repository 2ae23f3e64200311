package io.github.ocr4j.internal.markdown;

import java.util.regex.Pattern;

/** Escapes text so that Markdown shows exactly it. */
public final class MarkdownText {
  private static final Pattern SPECIAL = Pattern.compile("([\\\\`*])");
  private static final Pattern UNDERSCORE =
      Pattern.compile("(?<![\\p{L}\\p{N}_])_|_(?![\\p{L}\\p{N}_])");
  private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");
  private static final Pattern LINK = Pattern.compile("\\](?=\\()");
  private static final Pattern BLOCK_START =
      Pattern.compile("^(#{1,6}(?=\\s)|>|[-+](?=\\s)|~~~|=+$|-+$)");
  private static final Pattern NUMBER_START = Pattern.compile("^(\\d{1,9})([.)])(?=\\s)");

  private MarkdownText() {}

  /** Escapes what would be a mark, a tag or a link. */
  public static String escape(String text) {
    String escaped = SPECIAL.matcher(text).replaceAll("\\\\$1");
    escaped = UNDERSCORE.matcher(escaped).replaceAll("\\\\_");
    escaped = TAG.matcher(escaped).replaceAll("\\\\<");
    return LINK.matcher(escaped).replaceAll("\\\\]");
  }

  /** Escapes what would begin a heading, list or quotation at the start of a paragraph. */
  public static String escapeStart(String paragraph) {
    String escaped = BLOCK_START.matcher(paragraph).replaceFirst("\\\\$1");
    return NUMBER_START.matcher(escaped).replaceFirst("$1\\\\$2");
  }
}
