package io.github.ocr4j.markdown.internal.reference;

import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.LinePrefix;
import java.util.regex.Pattern;

/**
 * How a block is put in the place of something inside a line.
 *
 * @param before what comes before the block
 * @param prefix what its second and later lines begin with, inside lists and quotations
 * @param after what comes after the block
 */
record BlockInsertion(String before, String prefix, String after) {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("[\\s>]*\\[tbl-[^\\]]*\\]\\([^)]*\\)\\s*");

  static BlockInsertion at(String text, Reference reference) {
    TextRange range = reference.range();
    String lead = LinePrefix.before(text, range.start());
    int lineStart = range.start() - lead.length();
    String prefix = reference.isAlone() ? LinePrefix.continuing(text, range.start()) : "";
    String blank = "\n" + prefix;
    boolean textBefore =
        !LinePrefix.isAll(reference.isAlone() ? lineBefore(text, lineStart) : lead);
    String before = !textBefore ? "" : reference.isAlone() ? blank : "\n\n";
    int lineEnd = lineEnd(text, range.end());
    String rest = text.substring(range.end(), lineEnd);
    boolean textAfter = !LinePrefix.isAll(rest);
    String lineAfter = lineEnd < text.length() ? lineAfter(text, lineEnd) : "";
    String after = textAfter ? "\n\n" : hasText(lineAfter) ? "\n" + prefix.stripTrailing() : "";
    return new BlockInsertion(before, prefix, after);
  }

  String around(String block) {
    return before + block.replace("\n", "\n" + prefix) + after;
  }

  private static String lineBefore(String text, int lineStart) {
    return lineStart == 0
        ? ""
        : text.substring(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1);
  }

  private static String lineAfter(String text, int lineEnd) {
    return text.substring(lineEnd + 1, lineEnd(text, lineEnd + 1));
  }

  private static int lineEnd(String text, int position) {
    int end = text.indexOf('\n', position);
    return end < 0 ? text.length() : end;
  }

  /** Lines that hold only another placeholder make their own blank line. */
  private static boolean hasText(String line) {
    return !LinePrefix.isAll(line) && !PLACEHOLDER.matcher(line).matches();
  }
}
