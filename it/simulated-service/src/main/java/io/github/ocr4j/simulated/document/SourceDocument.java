package io.github.ocr4j.simulated.document;

import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;

/** An open document. Not thread-safe. */
public interface SourceDocument extends Closeable {

  /** Returns how many pages it has. */
  int pageCount();

  /** Tells whether it is an office file, which always comes back whole, as one page. */
  default boolean isOffice() {
    return false;
  }

  /** Reads a page; the first has the index 0. */
  ReadPage page(int index) throws IOException;

  /**
   * Opens a document by what its first bytes say, or refuses it.
   *
   * @param content must stay open as long as the document
   * @param image whether it was sent as an image, else as a PDF or an office file
   */
  static SourceDocument open(Payload content, boolean image) throws IOException {
    if (image) {
      return ImageDocument.open(content);
    }
    String head;
    try (InputStream in = content.open()) {
      head = HexFormat.of().formatHex(in.readNBytes(4));
    }
    Map<String, String> images =
        Map.of("ffd8ff", "image/jpeg", "89504e47", "image/png", "47494638", "image/gif");
    for (Map.Entry<String, String> format : images.entrySet()) {
      if (head.startsWith(format.getKey())) {
        throw RefusedException.invalidFile(
            "Invalid document type. " + format.getValue() + " is not supported.");
      }
    }
    return head.equals("504b0304") ? OfficeDocument.open(content) : PdfDocument.open(content);
  }
}
