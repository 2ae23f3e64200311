package io.github.ocr4j.office;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.SupportedFormat;
import io.github.ocr4j.engine.DocumentReader;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.internal.markdown.PlaceholderIds;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.PagedFile;
import io.github.ocr4j.office.internal.archive.Parts;
import io.github.ocr4j.office.internal.archive.Xml;
import io.github.ocr4j.office.internal.legacy.LegacyReader;
import io.github.ocr4j.office.internal.markdown.OfficePageWriter;
import io.github.ocr4j.office.internal.opendocument.OpenDocumentReader;
import io.github.ocr4j.office.internal.sheets.SheetsReader;
import io.github.ocr4j.office.internal.slides.SlidesReader;
import io.github.ocr4j.office.internal.web.BookReader;
import io.github.ocr4j.office.internal.web.HtmlReader;
import io.github.ocr4j.office.internal.web.PlainText;
import io.github.ocr4j.office.internal.web.TextDecoder;
import io.github.ocr4j.office.internal.word.WordReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Reads office, web, book and text files. The engine {@code local} finds it on the class path. Who
 * changes the answer to a document raises the output version of that engine. Thread-safe.
 */
public final class OfficeReader implements DocumentReader {
  /** Larger files of text are data, not documents. */
  private static final int MAX_TEXT_BYTES = 48 << 20;

  private static final Function<String, Optional<byte[]>> NO_PICTURES = name -> Optional.empty();

  /** A reader with nothing to set; also for Java's service loader. */
  public OfficeReader() {}

  @Override
  public boolean isReadable(String mediaType) {
    return format(mediaType).isPresent();
  }

  @Override
  public List<OcrPage> read(Document.WithContent document, String mediaType, OcrRequest request) {
    SupportedFormat format =
        format(mediaType)
            .orElseThrow(() -> new IllegalArgumentException(mediaType + " is not read here"));
    try {
      return switch (format) {
        case DOC, PPT, XLS, RTF -> {
          LegacyReader.Text text = LegacyReader.read(document, mediaType);
          yield page(
              document,
              text.body(),
              name -> Optional.ofNullable(text.pictures().get(name)),
              request);
        }
        case HTML -> {
          Element body = HtmlReader.read(Xml.checked(document.name(), content(document)));
          yield page(document, body, PicturesBeside.mark(document, body), request);
        }
        case MARKDOWN ->
            request.pages().within(document.name(), 1).stream()
                .map(index -> OcrPage.builder(index, PlainText.markdown(text(document))).build())
                .toList();
        case TEXT -> page(document, PlainText.paragraphs(text(document)), NO_PICTURES, request);
        case CSV -> page(document, PlainText.values(text(document)), NO_PICTURES, request);
        case CODE -> page(document, PlainText.code(text(document)), NO_PICTURES, request);
        default -> unpacked(document, format, request);
      };
    } catch (OcrException known) {
      throw known;
    } catch (StackOverflowError | RuntimeException damaged) {
      throw new DocumentException(
          Reason.CORRUPT,
          document.name() + " cannot be read: it is damaged, or nested too deeply",
          damaged);
    }
  }

  private static Optional<SupportedFormat> format(String mediaType) {
    return SupportedFormat.ofMediaType(mediaType)
        .filter(format -> format.isReadEmbedded() && format != SupportedFormat.PDF)
        .filter(format -> !mediaType.startsWith("image/"));
  }

  private static List<OcrPage> unpacked(
      Document.WithContent document, SupportedFormat format, OcrRequest request) {
    try (Parts parts = Parts.open(document)) {
      PagedFile file =
          switch (format) {
            case DOCX -> PagedFile.of(WordReader.read(parts));
            case ODT, ODP, ODS -> PagedFile.of(OpenDocumentReader.read(parts));
            case EPUB -> PagedFile.of(BookReader.read(parts));
            case PPTX -> new SlidesReader(parts);
            default -> new SheetsReader(parts);
          };
      return pages(document, file, parts::content, request);
    }
  }

  private static List<OcrPage> page(
      Document document,
      Element body,
      Function<String, Optional<byte[]>> pictures,
      OcrRequest request) {
    return pages(document, PagedFile.of(List.of(body)), pictures, request);
  }

  private static List<OcrPage> pages(
      Document document,
      PagedFile file,
      Function<String, Optional<byte[]>> pictures,
      OcrRequest request) {
    PlaceholderIds ids = new PlaceholderIds();
    List<OcrPage> pages = new ArrayList<>();
    for (int index : request.pages().within(document.name(), file.pageCount())) {
      if (Thread.currentThread().isInterrupted()) {
        throw new EngineException("reading " + document.name() + " was interrupted");
      }
      pages.add(
          new OfficePageWriter(request.options(), ids, pictures).write(index, file.page(index)));
    }
    return pages;
  }

  private static String text(Document.WithContent document) {
    return TextDecoder.decode(content(document));
  }

  private static byte[] content(Document.WithContent document) {
    try (InputStream in = document.open()) {
      byte[] content = in.readNBytes(MAX_TEXT_BYTES + 1);
      if (content.length > MAX_TEXT_BYTES) {
        throw new DocumentException(
            Reason.TOO_LARGE,
            document.name()
                + " has more than 48 MB of text: split it, or exclude it if it is no document");
      }
      return content;
    } catch (IOException e) {
      throw new DocumentException(
          Reason.UNREADABLE, document.name() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The pictures that a web page names in its own directory and below. Others are not opened: a
   * page from elsewhere must not show what else this machine has.
   */
  private static final class PicturesBeside {
    /** Larger files are no illustrations. */
    private static final int MAX_BYTES = 32 << 20;

    private static final Pattern PICTURE =
        Pattern.compile("(?i)[^:?#]+\\.(?:png|jpe?g|gif|bmp|tiff?|webp)");

    private final Optional<Path> directory;

    private PicturesBeside(Document document) {
      this.directory =
          document instanceof Document.LocalFile file
              ? Optional.ofNullable(file.path().toAbsolutePath().getParent())
              : Optional.empty();
    }

    /** Marks the images of a page that are there, and gives their contents. */
    static Function<String, Optional<byte[]>> mark(Document document, Element body) {
      PicturesBeside pictures = new PicturesBeside(document);
      body.select("img[src]").stream()
          .filter(image -> pictures.find(image.attr("src")).isPresent())
          .forEach(image -> image.attr("src", Html.PART + image.attr("src")));
      return pictures::content;
    }

    private Optional<byte[]> content(String address) {
      return find(address)
          .flatMap(
              file -> {
                try {
                  return Optional.of(Files.readAllBytes(file));
                } catch (IOException unreadable) {
                  return Optional.empty();
                }
              });
    }

    private Optional<Path> find(String address) {
      if (directory.isEmpty() || address.startsWith("/") || !PICTURE.matcher(address).matches()) {
        return Optional.empty();
      }
      try {
        Path root = directory.get().toRealPath();
        Path file = root.resolve(address.replace("%20", " ")).toRealPath();
        return file.startsWith(root) && Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES
            ? Optional.of(file)
            : Optional.empty();
      } catch (IOException | InvalidPathException notThere) {
        return Optional.empty();
      }
    }
  }
}
