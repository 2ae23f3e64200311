package io.github.ocr4j.office.internal.archive;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.io.TikaInputStream;
import org.jsoup.nodes.Element;

/**
 * The parts of an office file. What is unpacked is counted, so a small file cannot become a huge
 * one. Not thread-safe.
 */
public final class Parts implements AutoCloseable {
  private static final int MAX_PARTS = 20_000;

  /** A part of XML becomes about ten times as large in memory. */
  private static final int MAX_PART = 48 << 20;

  /** All that is ever unpacked of one document. */
  private static final long MAX_TOTAL = 512L << 20;

  private final String document;
  private final TikaInputStream file;
  private final ZipFile zip;
  private long unpacked;

  private Parts(String document, TikaInputStream file) throws IOException {
    this.document = document;
    this.file = file;
    this.zip = new ZipFile(file.getFile());
    if (zip.size() > MAX_PARTS) {
      close();
      throw tooLarge();
    }
  }

  /** Opens a ZIP file; the caller closes its parts. */
  public static Parts open(Document.WithContent document) {
    try {
      TikaInputStream file =
          document instanceof Document.LocalFile local
              ? TikaInputStream.get(local.path())
              : TikaInputStream.get(document.open());
      try {
        return new Parts(document.name(), file);
      } catch (IOException | RuntimeException failed) {
        file.close();
        throw failed;
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw new DocumentException(
          Reason.CORRUPT,
          document.name() + " cannot be unpacked: it is damaged or cut off",
          damaged);
    }
  }

  /** Unpacks a part by its full name, such as {@code word/document.xml}, if it is there. */
  public Optional<byte[]> content(String name) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes(MAX_PART + 1);
      unpacked += content.length;
      if (content.length > MAX_PART || unpacked > MAX_TOTAL) {
        throw tooLarge();
      }
      return Optional.of(content);
    } catch (IOException damaged) {
      throw new DocumentException(
          Reason.CORRUPT, document + " cannot be unpacked: it is damaged or cut off", damaged);
    }
  }

  /** Parses a part, if it is there, to an element that holds its root. */
  public Optional<Element> xml(String name) {
    return content(name).map(content -> Xml.parse(Xml.checked(document, content)));
  }

  /** Parses a part; the document is refused as damaged if it lacks it. */
  public Element requireXml(String name) {
    return xml(name)
        .orElseThrow(
            () ->
                new DocumentException(
                    Reason.CORRUPT,
                    document + " lacks its part " + name + ": it is damaged or cut off"));
  }

  /** The name of the document in messages. */
  public String document() {
    return document;
  }

  /** The full name of the part to which a part refers as {@code target}. */
  public static String resolve(String part, String target) {
    try {
      String resolved = URI.create("/" + part).resolve(target.replace(" ", "%20")).getPath();
      return resolved == null ? "" : resolved.replaceFirst("^/+", "");
    } catch (IllegalArgumentException notAnAddress) {
      return "";
    }
  }

  private DocumentException tooLarge() {
    return new DocumentException(
        Reason.TOO_LARGE,
        document
            + " unpacks to more than the embedded engine reads of one document: split it, or"
            + " convert it to PDF");
  }

  @Override
  public void close() {
    try (file) {
      zip.close();
    } catch (IOException onlyRead) {
      // Nothing was written, so nothing is lost.
    }
  }
}
