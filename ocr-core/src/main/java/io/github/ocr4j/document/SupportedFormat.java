package io.github.ocr4j.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The formats that engines read, in one list: default includes, messages, the table of the
 * documentation and media types are made from it.
 */
public enum SupportedFormat {
  /** Portable Document Format. */
  PDF("PDF", Readers.ALL, true, "pdf", "application/pdf"),
  /** Portable Network Graphics. */
  PNG("PNG", Readers.ALL, true, "png", "image/png"),
  /** Photographs and scans. */
  JPEG("JPEG", Readers.ALL, true, "jpg jpeg", "image/jpeg"),
  /** Scans and faxes, of several pages too. */
  TIFF("TIFF", Readers.ALL, true, "tif tiff", "image/tiff"),
  /** Images of the web. */
  WEBP("WebP", Readers.ALL, true, "webp", "image/webp"),
  /** Images of few colors. */
  GIF("GIF", Readers.ALL, true, "gif", "image/gif"),
  /** Images as Windows stores them. */
  BMP("BMP", Readers.ALL, true, "bmp", "image/bmp"),
  /** Images of archives. */
  JPEG_2000("JPEG 2000", Readers.EMBEDDED, false, "jp2", "image/jp2"),
  /** Images of the web. */
  AVIF("AVIF", Readers.REMOTE, false, "avif", "image/avif"),
  /** Photographs of telephones. */
  HEIC("HEIC", Readers.REMOTE, false, "heic heif", "image/heic", "image/heif"),
  /** Text of Office Open XML. */
  DOCX("DOCX", Readers.ALL, true, "docx", Types.OOXML + "wordprocessingml.document"),
  /** Slides of Office Open XML. */
  PPTX("PPTX", Readers.ALL, true, "pptx", Types.OOXML + "presentationml.presentation"),
  /** Sheets of Office Open XML. */
  XLSX("XLSX", Readers.ALL, true, "xlsx", Types.OOXML + "spreadsheetml.sheet"),
  /** Also other binary files of Microsoft Office, whose program only their content tells. */
  DOC("DOC", Readers.ALL, true, "doc", "application/msword", "application/x-tika-msoffice"),
  /** Slides in the binary form of before 2007. */
  PPT("PPT", Readers.ALL, true, "ppt", "application/vnd.ms-powerpoint"),
  /** Sheets in the binary form of before 2007. */
  XLS("XLS", Readers.ALL, true, "xls", "application/vnd.ms-excel"),
  /** Text of OpenDocument. */
  ODT("ODT", Readers.ALL, true, "odt", Types.OPEN_DOCUMENT + "text"),
  /** Slides of OpenDocument. */
  ODP("ODP", Readers.ALL, true, "odp", Types.OPEN_DOCUMENT + "presentation"),
  /** Sheets of OpenDocument. */
  ODS("ODS", Readers.ALL, true, "ods", Types.OPEN_DOCUMENT + "spreadsheet"),
  /** Rich Text Format. */
  RTF("RTF", Readers.ALL, true, "rtf", "application/rtf"),
  /** Electronic books. */
  EPUB("EPUB", Readers.ALL, true, "epub", "application/epub+zip"),
  /** Web pages; in a directory of documentation they are its sources more often than documents. */
  HTML("HTML", Readers.ALL, false, "html htm xhtml", "text/html", "application/xhtml+xml"),
  /** As with {@link #HTML}, sources of a site more often than documents. */
  MARKDOWN(
      "Markdown",
      Readers.ALL,
      false,
      "md markdown",
      "text/markdown",
      "text/x-web-markdown",
      "text/x-markdown"),
  /** Values with separators; data more often than a document. */
  CSV("CSV", Readers.ALL, false, "csv tsv", "text/csv", "text/tab-separated-values", "text/tsv"),
  /** Plain text; a list of files or a license more often than a document. */
  TEXT("text", Readers.ALL, false, "txt", "text/plain"),
  /** Any other type of text; it has no extensions, because no document is meant by them. */
  CODE("source code", Readers.ALL, false, ""),
  /** Data and sources more often than documents, so without extensions. */
  OTHER(
      "FictionBook, Jupyter, TeX, XML and mail",
      Readers.REMOTE,
      false,
      "",
      "application/x-fictionbook+xml",
      "application/x-ipynb+json",
      "application/x-tex",
      "application/xml",
      "message/rfc822");

  private enum Readers {
    ALL,
    EMBEDDED,
    REMOTE
  }

  private static final class Types {
    static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
  }

  private final String label;
  private final Readers readers;
  private final boolean isDefault;
  private final List<String> extensions;
  private final List<String> mediaTypes;

  SupportedFormat(
      String label, Readers readers, boolean isDefault, String extensions, String... mediaTypes) {
    this.label = label;
    this.readers = readers;
    this.isDefault = isDefault;
    this.extensions = extensions.isEmpty() ? List.of() : List.of(extensions.split(" "));
    this.mediaTypes = List.of(mediaTypes);
  }

  /**
   * The format of a media type.
   *
   * @param mediaType such as {@code text/html}
   * @return empty if it is in no list
   */
  public static Optional<SupportedFormat> ofMediaType(String mediaType) {
    return first(format -> format.mediaTypes.contains(mediaType))
        .or(() -> mediaType.startsWith("text/") ? Optional.of(CODE) : Optional.empty());
  }

  /**
   * Whether some engine may read files of a type: the listed ones, and images of every kind, but no
   * drawings of lines.
   *
   * @param mediaType such as {@code image/x-portable-pixmap}
   * @return false if every engine refuses them
   */
  public static boolean isSupported(String mediaType) {
    return MediaTypes.kind(mediaType) == DocumentInfo.Kind.IMAGE
        || ofMediaType(mediaType).isPresent();
  }

  /**
   * The format of a file by its name alone.
   *
   * @param fileName with its extension, whose case does not matter
   * @return empty if the extension is that of no format
   */
  public static Optional<SupportedFormat> ofFileName(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return first(format -> format.extensions.contains(extension));
  }

  private static Optional<SupportedFormat> first(Predicate<SupportedFormat> condition) {
    return Arrays.stream(values()).filter(condition).findFirst();
  }

  /**
   * The formats that the embedded engine reads, for messages.
   *
   * @return names in a row, such as {@code PDF, PNG and text}
   */
  public static String namesOfEmbedded() {
    String names =
        Arrays.stream(values())
            .filter(SupportedFormat::isReadEmbedded)
            .map(SupportedFormat::label)
            .collect(Collectors.joining(", "));
    int last = names.lastIndexOf(", ");
    return names.substring(0, last) + " and " + names.substring(last + 2);
  }

  /**
   * The name for people.
   *
   * @return such as {@code DOCX}
   */
  public String label() {
    return label;
  }

  /**
   * The extensions of its files.
   *
   * @return in lower case without a dot; may be empty
   */
  public List<String> extensions() {
    return extensions;
  }

  /**
   * Its media types.
   *
   * @return such as {@code text/html}; empty for {@link #CODE}, which has every other type of text
   */
  public List<String> mediaTypes() {
    return mediaTypes;
  }

  /**
   * Whether a file of this format in a directory of documents is taken for one without being asked
   * for.
   *
   * @return false for text formats, which are sources or data more often
   */
  public boolean isIncludedByDefault() {
    return isDefault;
  }

  /**
   * Whether the embedded engine reads it; office and text formats with the module {@code
   * ocr-office}.
   *
   * @return false if only remote engines do
   */
  public boolean isReadEmbedded() {
    return readers != Readers.REMOTE;
  }

  /**
   * Whether the service says that it reads it.
   *
   * @return false if only the embedded engine does
   */
  public boolean isReadRemotely() {
    return readers != Readers.EMBEDDED;
  }
}
