package io.github.ocr4j.document;

import io.github.ocr4j.document.DocumentInfo.Kind;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.Tika;
import org.apache.tika.io.TikaInputStream;

/** Tells a document's media type from its content and sorts it into what can be sent how. */
final class MediaTypes {
  private MediaTypes() {}

  /** Loaded for the first document that needs it: its patterns take longer than a call. */
  private static final class Detector {
    private static final Tika TIKA = new Tika();
  }

  static String detect(Document.WithContent document) throws IOException {
    Optional<String> known = Signature.mediaType(start(document));
    if (known.isPresent()) {
      return known.get();
    }
    try (TikaInputStream in = open(document)) {
      return Detector.TIKA.detect(in, document.name());
    }
  }

  private static byte[] start(Document.WithContent document) throws IOException {
    try (InputStream in = document.open()) {
      return in.readNBytes(Signature.LENGTH);
    }
  }

  /** Gives the detectors of containers a file to look into, where there is one. */
  private static TikaInputStream open(Document.WithContent document) throws IOException {
    return document instanceof Document.LocalFile file
        ? TikaInputStream.get(file.path())
        : TikaInputStream.get(document.open());
  }

  static Kind kind(String mediaType) {
    if (mediaType.equals("application/pdf")) {
      return Kind.PDF;
    }
    return mediaType.startsWith("image/") && !mediaType.contains("svg") ? Kind.IMAGE : Kind.OTHER;
  }

  static void refuseUnsupported(String name, String mediaType) {
    if (name.toLowerCase(Locale.ROOT).endsWith(".pdf") && mediaType.startsWith("text/")) {
      throw new DocumentException(
          Reason.CORRUPT,
          name
              + " is named .pdf but holds "
              + mediaType
              + ": rename it, or replace it by the PDF.");
    }
    if (!SupportedFormat.isSupported(mediaType)) {
      throw new DocumentException(
          Reason.UNSUPPORTED,
          name
              + " is of type "
              + mediaType
              + ", which no engine reads: convert it to PDF, or exclude it.");
    }
  }
}
