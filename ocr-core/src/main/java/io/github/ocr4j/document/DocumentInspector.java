package io.github.ocr4j.document;

import io.github.ocr4j.document.DocumentInfo.Kind;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.OptionalInt;

/**
 * Tells what a document is and refuses, before any call, what no engine can read. Thread-safe.
 *
 * <p>The type comes from the content: a file named {@code .pdf} that holds a PNG is an image. PDF
 * pages are counted without rendering; nothing is held in memory longer than the inspection.
 */
public final class DocumentInspector {
  private DocumentInspector() {}

  /**
   * Inspects a document.
   *
   * @param document a document whose content is at hand
   * @return what it is
   * @throws DocumentException if it is missing, unreadable, empty, damaged, needs a password or is
   *     of a type that no engine reads
   */
  public static DocumentInfo inspect(Document.WithContent document) {
    return reading(document, DocumentInspector::inspectContent);
  }

  /**
   * How many frames an image has. A TIFF may have several, which its directories tell; no pixel is
   * read, and no other document is looked at beyond its first bytes.
   *
   * @param document a document whose content is at hand
   * @return the frames of a TIFF, 1 for everything else
   * @throws DocumentException if it is missing or unreadable
   */
  public static int frames(Document.WithContent document) {
    return reading(
        document,
        content ->
            TiffFrames.isTiff(content) && MediaTypes.detect(content).equals("image/tiff")
                ? TiffFrames.count(content)
                : 1);
  }

  /**
   * Tells one document from another by its content alone, without looking at what it is.
   *
   * @param document a document whose content is at hand
   * @return the content's SHA-256 as 64 lower-case hexadecimal digits
   * @throws DocumentException if it is missing or unreadable
   */
  public static String sha256(Document.WithContent document) {
    return reading(document, Sha256::of);
  }

  /**
   * The media type of a document by its first bytes or, where these do not tell, by its content.
   *
   * @param document a document whose content is at hand
   * @return such as {@code application/pdf}, also if no engine reads it
   * @throws DocumentException if it is missing or unreadable
   */
  public static String mediaType(Document.WithContent document) {
    return reading(document, MediaTypes::detect);
  }

  private interface Look<T> {
    T at(Document.WithContent document) throws IOException;
  }

  private static <T> T reading(Document.WithContent document, Look<T> look) {
    try {
      refuseWhatIsNoFile(document);
      return look.at(document);
    } catch (NoSuchFileException e) {
      throw new DocumentException(Reason.UNREADABLE, document.name() + " does not exist.", e);
    } catch (AccessDeniedException e) {
      throw new DocumentException(
          Reason.UNREADABLE,
          document.name() + " must not be read by this user: change its permissions.",
          e);
    } catch (IOException e) {
      throw new DocumentException(
          Reason.UNREADABLE, document.name() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Reading a pipe may wait forever, and a device may never end. */
  private static void refuseWhatIsNoFile(Document.WithContent document) {
    if (!(document instanceof Document.LocalFile file)) {
      return;
    }
    if (Files.isDirectory(file.path())) {
      throw new DocumentException(
          Reason.UNREADABLE, document.name() + " is a directory: name the files in it.");
    }
    if (Files.exists(file.path()) && !Files.isRegularFile(file.path())) {
      throw new DocumentException(
          Reason.UNREADABLE,
          document.name() + " is a pipe or a device: copy what comes out of it into a file.");
    }
  }

  private static DocumentInfo inspectContent(Document.WithContent document) throws IOException {
    if (document.size() == 0) {
      throw new DocumentException(
          Reason.EMPTY, document.name() + " is empty (0 bytes): replace it or exclude it.");
    }
    String mediaType = MediaTypes.detect(document);
    Kind kind = MediaTypes.kind(mediaType);
    MediaTypes.refuseUnsupported(document.name(), mediaType);
    return new DocumentInfo(
        mediaType,
        kind,
        document.size(),
        switch (kind) {
          case PDF -> OptionalInt.of(PdfPages.count(document));
          case IMAGE -> OptionalInt.of(1);
          case OTHER -> OptionalInt.empty();
        });
  }
}
