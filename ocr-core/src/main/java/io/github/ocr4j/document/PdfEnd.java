package io.github.ocr4j.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells whether a PDF goes on to its end. PDFBox silently repairs one that breaks off, and the
 * pages behind the break are missed only when the rest was paid for.
 */
final class PdfEnd {
  private static final int WINDOW = 64 * 1024;
  private static final int OVERLAP = 9;
  private static final List<String> ENDS = List.of("trailer", "startxref", "%%EOF");
  private static final String OBJECT = " obj";

  private PdfEnd() {}

  /** After its last object a whole PDF has a trailer; other parts may be missing or follow. */
  static boolean isThere(Document.WithContent document) throws IOException {
    for (long end = document.size(); end > OVERLAP; end -= WINDOW - OVERLAP) {
      String text = read(document, Math.max(0, end - WINDOW), end);
      int trailer = ENDS.stream().mapToInt(text::lastIndexOf).max().orElse(-1);
      int object = lastObject(text);
      if (trailer >= 0 || object >= 0) {
        return trailer > object;
      }
    }
    return false;
  }

  private static String read(Document.WithContent document, long from, long end)
      throws IOException {
    try (InputStream in = document.open()) {
      in.skipNBytes(from);
      return new String(in.readNBytes((int) (end - from)), StandardCharsets.ISO_8859_1);
    }
  }

  private static int lastObject(String text) {
    int at = text.lastIndexOf(OBJECT);
    while (at >= 0 && !isObject(text, at)) {
      at = text.lastIndexOf(OBJECT, at - 1);
    }
    return at;
  }

  /** Unlike a word such as "object" in appended text. */
  private static boolean isObject(String text, int at) {
    int next = at + OBJECT.length();
    return at > 0
        && Character.isDigit(text.charAt(at - 1))
        && (next == text.length() || !Character.isLetterOrDigit(text.charAt(next)));
  }
}
