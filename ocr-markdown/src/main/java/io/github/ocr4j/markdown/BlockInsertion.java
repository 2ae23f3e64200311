package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;

/**
 * How a block is put in the place of something inside a line.
 *
 * @param before what comes before the block
 * @param prefix what its second and later lines begin with, inside lists and quotations
 * @param after what comes after the block
 */
record BlockInsertion(String before, String prefix, String after) {
  static BlockInsertion at(String text, Reference reference) {
    TextRange range = reference.range();
    int lineStart = text.lastIndexOf('\n', range.start() - 1) + 1;
    String lead = text.substring(lineStart, range.start());
    String prefix = reference.alone() ? lead.replaceAll("[^\\s>]", " ") : "";
    String blank = "\n" + prefix;
    boolean textBefore = !isBlank(reference.alone() ? lineBefore(text, lineStart) : lead);
    String before = !textBefore ? "" : reference.alone() ? blank : "\n\n";
    int lineEnd = lineEnd(text, range.end());
    String rest = text.substring(range.end(), lineEnd);
    boolean textAfter = !isBlank(rest);
    String lineAfter = lineEnd < text.length() ? lineAfter(text, lineEnd) : "";
    String after = textAfter ? "\n\n" : needsBlank(lineAfter) ? "\n" + prefix.stripTrailing() : "";
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

  private static boolean isBlank(String line) {
    return line.matches("[\\s>]*");
  }

  /** Lines that hold only another placeholder make their own blank line. */
  private static boolean needsBlank(String line) {
    return !line.matches("[\\s>]*(\\[tbl-[^\\]]*\\]\\([^)]*\\)\\s*)?");
  }
}
