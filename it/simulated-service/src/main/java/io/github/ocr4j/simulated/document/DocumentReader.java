package io.github.ocr4j.simulated.document;

import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Opens documents by what their first bytes say. */
public final class DocumentReader {

  private DocumentReader() {}

  /**
   * Opens a document that was sent as such: a PDF or an office file.
   *
   * @param content the bytes; must stay open as long as the document
   * @throws IOException if they are neither
   */
  public static SourceDocument openDocument(Payload content) throws IOException {
    byte[] head = head(content);
    if (startsWith(head, 'P', 'K', 3, 4)) {
      return OfficeDocument.open(content);
    }
    if (isImage(head)) {
      throw new UnreadableDocumentException(
          Reason.UNSUPPORTED_TYPE,
          "Invalid document type. " + imageType(head) + " is not supported.");
    }
    return PdfDocument.open(content);
  }

  /**
   * Opens a document that was sent as an image.
   *
   * @param content the bytes
   * @throws IOException if they are no image
   */
  public static SourceDocument openImage(Payload content) throws IOException {
    return ImageDocument.open(content);
  }

  private static byte[] head(Payload content) throws IOException {
    try (InputStream in = content.open()) {
      return in.readNBytes(16);
    }
  }

  private static boolean isImage(byte[] head) {
    return !imageType(head).isEmpty();
  }

  private static String imageType(byte[] head) {
    if (startsWith(head, 0xff, 0xd8, 0xff)) {
      return "image/jpeg";
    }
    if (startsWith(head, 0x89, 'P', 'N', 'G')) {
      return "image/png";
    }
    if (startsWith(head, 'G', 'I', 'F', '8')) {
      return "image/gif";
    }
    return "";
  }

  private static boolean startsWith(byte[] head, int... expected) {
    byte[] bytes = new byte[expected.length];
    for (int i = 0; i < expected.length; i++) {
      bytes[i] = (byte) expected[i];
    }
    return head.length >= bytes.length
        && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
  }
}
