package io.github.ocr4j.simulated.document;

import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;

/** Opens documents by what their first bytes say. */
public final class DocumentReader {

  private static final String ZIP = "504b0304";
  private static final Map<String, String> IMAGES =
      Map.of("ffd8ff", "image/jpeg", "89504e47", "image/png", "47494638", "image/gif");

  private DocumentReader() {}

  /**
   * Opens a document that was sent as such: a PDF or an office file.
   *
   * @param content the bytes; must stay open as long as the document
   * @throws RefusedException if they are neither
   * @throws IOException if the disk fails
   */
  public static SourceDocument openDocument(Payload content) throws IOException {
    String head = head(content);
    if (head.startsWith(ZIP)) {
      return OfficeDocument.open(content);
    }
    for (Map.Entry<String, String> image : IMAGES.entrySet()) {
      if (head.startsWith(image.getKey())) {
        throw RefusedException.invalidFile(
            "Invalid document type. " + image.getValue() + " is not supported.");
      }
    }
    return PdfDocument.open(content);
  }

  /**
   * Opens a document that was sent as an image.
   *
   * @param content the bytes
   * @throws RefusedException if they are no image
   * @throws IOException if the disk fails
   */
  public static SourceDocument openImage(Payload content) throws IOException {
    return ImageDocument.open(content);
  }

  private static String head(Payload content) throws IOException {
    try (InputStream in = content.open()) {
      return HexFormat.of().formatHex(in.readNBytes(4));
    }
  }
}
