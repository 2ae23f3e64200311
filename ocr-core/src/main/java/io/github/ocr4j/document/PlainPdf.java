package io.github.ocr4j.document;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Counts the pages of a small PDF of the plainest kind by reading it as text: one revision with a
 * cross-reference table where it says it is, no compressed objects, no encryption, and as many page
 * objects as the page tree counts. That is some ten times cheaper than opening it; of every other
 * file it says nothing.
 */
final class PlainPdf {
  /** Of larger files, PDFBox reads less than the whole. */
  static final int MAX_SIZE = 256 * 1024;

  private static final String TYPE = "/Type";
  private static final String START = "startxref";

  private final String text;

  private PlainPdf(byte[] content) {
    this.text = new String(content, StandardCharsets.ISO_8859_1);
  }

  static OptionalInt pageCount(byte[] content) {
    PlainPdf pdf = new PlainPdf(content);
    return pdf.isPlain() ? pdf.pageCount() : OptionalInt.empty();
  }

  private boolean isPlain() {
    int start = text.indexOf(START);
    int trailer = text.lastIndexOf("trailer", start);
    if (start < 0 || trailer < 0 || text.indexOf(START, start + 1) >= 0) {
      return false;
    }
    OptionalLong table = numberAt(start + START.length());
    return table.isPresent()
        && table.getAsLong() < trailer
        && text.startsWith("xref", (int) table.getAsLong())
        && hasPlainTrailer(text.substring(trailer, start))
        && !text.contains("/ObjStm");
  }

  /** A number sign may spell a name in another way. */
  private static boolean hasPlainTrailer(String trailer) {
    return !trailer.contains("/Encrypt") && !trailer.contains("/XRefStm") && !trailer.contains("#");
  }

  private OptionalInt pageCount() {
    int pages = 0;
    long counted = 0;
    for (int at = text.indexOf(TYPE); at >= 0; at = text.indexOf(TYPE, at + 1)) {
      int value = skipSpace(at + TYPE.length());
      if (isName("/Page", value)) {
        pages++;
      } else if (isName("/Pages", value)) {
        counted = Math.max(counted, countAround(at));
      }
    }
    return pages > 0 && pages == counted ? OptionalInt.of(pages) : OptionalInt.empty();
  }

  private long countAround(int at) {
    int count = text.indexOf("/Count", text.lastIndexOf(" obj", at));
    return count < 0 || count > text.indexOf("endobj", at)
        ? -1
        : numberAt(count + "/Count".length()).orElse(-1);
  }

  private boolean isName(String name, int at) {
    int end = at + name.length();
    return text.startsWith(name, at)
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private OptionalLong numberAt(int at) {
    int from = skipSpace(at);
    int to = from;
    long number = 0;
    while (to < text.length() && to - from < 10 && Character.isDigit(text.charAt(to))) {
      number = number * 10 + text.charAt(to++) - '0';
    }
    return to == from ? OptionalLong.empty() : OptionalLong.of(number);
  }

  private int skipSpace(int at) {
    int next = at;
    while (next < text.length() && text.charAt(next) <= ' ') {
      next++;
    }
    return next;
  }
}
