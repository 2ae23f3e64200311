package io.github.ocr4j.office;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.internal.markdown.PlaceholderIds;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.Markup;
import io.github.ocr4j.office.internal.archive.Parts;
import io.github.ocr4j.office.internal.legacy.LegacyReader;
import io.github.ocr4j.office.internal.legacy.LegacyText;
import io.github.ocr4j.office.internal.markdown.OfficePageWriter;
import io.github.ocr4j.office.internal.opendocument.OpenDocumentReader;
import io.github.ocr4j.office.internal.sheets.SheetsReader;
import io.github.ocr4j.office.internal.slides.SlidesReader;
import io.github.ocr4j.office.internal.web.BookReader;
import io.github.ocr4j.office.internal.web.HtmlReader;
import io.github.ocr4j.office.internal.web.PlainText;
import io.github.ocr4j.office.internal.web.SeparatedValues;
import io.github.ocr4j.office.internal.word.WordReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jsoup.nodes.Element;

/** Opens office, web and text files. Not thread-safe. */
public final class OfficeFile implements AutoCloseable {
  /** Larger files of text are data, not documents. */
  private static final int MAX_TEXT = 48 << 20;

  private final Optional<Parts> parts;
  private final Function<String, Optional<byte[]>> pictures;
  private final int pageCount;
  private final IntFunction<Element> bodies;
  private final Optional<String> markdown;
  private final PlaceholderIds ids = new PlaceholderIds();

  private OfficeFile(
      Optional<Parts> parts,
      Function<String, Optional<byte[]>> pictures,
      int pageCount,
      IntFunction<Element> bodies,
      Optional<String> markdown) {
    this.parts = parts;
    this.pictures = pictures;
    this.pageCount = pageCount;
    this.bodies = bodies;
    this.markdown = markdown;
  }

  /**
   * Opens a file.
   *
   * @param document the file
   * @param format what it is
   * @param mediaType its media type
   * @return its pages; the caller closes it
   * @throws DocumentException if it is damaged, protected or too large
   */
  public static OfficeFile open(
      Document.WithContent document, OfficeFormat format, String mediaType) {
    return switch (format) {
      case HTML ->
          page(
              HtmlReader.read(Markup.checked(document.name(), content(document))),
              PicturesBeside.of(document));
      case TEXT -> single(PlainText.paragraphs(PlainText.decode(content(document))));
      case VALUES -> single(SeparatedValues.read(PlainText.decode(content(document))));
      case MARKDOWN ->
          new OfficeFile(
              Optional.empty(),
              name -> Optional.empty(),
              1,
              index -> new Element("body"),
              Optional.of(PlainText.markdown(PlainText.decode(content(document)))));
      case CODE -> single(PlainText.code(PlainText.decode(content(document))));
      case LEGACY -> legacy(LegacyReader.read(document, mediaType));
      default -> unpacked(document, format);
    };
  }

  private static OfficeFile unpacked(Document.WithContent document, OfficeFormat format) {
    Parts parts = Parts.open(document);
    try {
      return switch (format) {
        case WORD -> all(parts, WordReader.read(parts));
        case OPEN_DOCUMENT -> all(parts, OpenDocumentReader.read(parts));
        case BOOK -> all(parts, BookReader.read(parts));
        case SLIDES -> {
          List<String> slides = SlidesReader.slides(parts);
          yield new OfficeFile(
              Optional.of(parts),
              parts::content,
              slides.size(),
              index -> SlidesReader.read(parts, slides.get(index)),
              Optional.empty());
        }
        default -> {
          SheetsReader sheets = new SheetsReader(parts);
          yield new OfficeFile(
              Optional.of(parts), parts::content, sheets.count(), sheets::read, Optional.empty());
        }
      };
    } catch (RuntimeException | StackOverflowError failed) {
      parts.close();
      throw failed;
    }
  }

  private static OfficeFile page(Element body, PicturesBeside pictures) {
    body.select("img[src]").stream()
        .filter(image -> pictures.has(image.attr("src")))
        .forEach(image -> image.attr("src", Html.PART + image.attr("src")));
    return new OfficeFile(Optional.empty(), pictures::content, 1, index -> body, Optional.empty());
  }

  private static OfficeFile single(Element body) {
    return new OfficeFile(
        Optional.empty(), name -> Optional.empty(), 1, index -> body, Optional.empty());
  }

  private static OfficeFile legacy(LegacyText text) {
    return new OfficeFile(
        Optional.empty(),
        name -> Optional.ofNullable(text.pictures().get(name)),
        1,
        index -> text.body(),
        Optional.empty());
  }

  private static OfficeFile all(Parts parts, List<Element> pages) {
    return new OfficeFile(
        Optional.of(parts), parts::content, pages.size(), pages::get, Optional.empty());
  }

  private static byte[] content(Document.WithContent document) {
    try (InputStream in = document.open()) {
      byte[] content = in.readNBytes(MAX_TEXT + 1);
      if (content.length > MAX_TEXT) {
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
   * How many pages it has.
   *
   * @return 1 for texts and web pages; sheets, slides or chapters of others
   */
  public int pageCount() {
    return pageCount;
  }

  /**
   * Reads a page. Numbers of images and tables go on from page to page.
   *
   * @param index from 0
   * @param request what is wanted of it
   * @return the page
   */
  public OcrPage page(int index, OcrRequest request) {
    if (markdown.isPresent()) {
      return OcrPage.builder(index, markdown.get()).build();
    }
    return new OfficePageWriter(request, ids, pictures).write(index, bodies.apply(index));
  }

  @Override
  public void close() {
    parts.ifPresent(Parts::close);
  }
}
