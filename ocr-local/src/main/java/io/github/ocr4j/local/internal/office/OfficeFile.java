package io.github.ocr4j.local.internal.office;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.SAXException;

/** Turns an office or web file into a tree of XHTML and its images. */
public final class OfficeFile {
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

  private static final Set<String> BINARY_OFFICE =
      Set.of(
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/x-tika-msoffice");

  private OfficeFile() {}

  /**
   * Whether this engine reads files of a type.
   *
   * @param mediaType such as {@code text/html}
   * @return true if {@link #read} can be called
   */
  public static boolean supports(String mediaType) {
    return parser(mediaType).isPresent();
  }

  private static Optional<Parser> parser(String mediaType) {
    if (mediaType.startsWith(OOXML)) {
      return Optional.of(new OOXMLParser());
    }
    if (BINARY_OFFICE.contains(mediaType)) {
      return Optional.of(new OfficeParser());
    }
    if (mediaType.startsWith("application/vnd.oasis.opendocument.")) {
      return Optional.of(new OpenDocumentParser());
    }
    if (mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml")) {
      return Optional.of(new JSoupParser());
    }
    return Optional.empty();
  }

  /**
   * Reads a file and writes it as Markdown.
   *
   * @param document the file
   * @param mediaType its type; one that is supported
   * @return its Markdown with images
   * @throws DocumentException if it is damaged or protected
   */
  public static OfficeText read(Document.WithContent document, String mediaType) {
    NodeBuilder builder = new NodeBuilder();
    EmbeddedImages images = new EmbeddedImages();
    try (InputStream content = document.open();
        TikaInputStream stream = TikaInputStream.get(content)) {
      Metadata metadata = new Metadata();
      metadata.set(Metadata.CONTENT_TYPE, mediaType);
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, document.name());
      SecureContentHandler guarded =
          new SecureContentHandler(new BodyContentHandler(builder), stream);
      parser(mediaType).orElseThrow().parse(stream, guarded, metadata, context(images));
    } catch (EncryptedDocumentException locked) {
      throw new DocumentException(
          Reason.ENCRYPTED,
          document.name() + " is protected by a password: save a copy without one and try again",
          locked);
    } catch (IOException | SAXException | TikaException | RuntimeException | LinkageError damaged) {
      throw new DocumentException(
          Reason.CORRUPT,
          document.name() + " cannot be read: it is damaged or not what its type says",
          damaged);
    }
    return new XhtmlMarkdown(images.images()).write(builder.root());
  }

  private static ParseContext context(EmbeddedImages images) {
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, images);
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    OfficeParserConfig config = new OfficeParserConfig();
    config.setExtractMacros(false);
    config.setIncludeHeadersAndFooters(false);
    config.setIncludeDeletedContent(false);
    config.setIncludeMoveFromContent(false);
    config.setIncludeSlideMasterContent(false);
    config.setIncludeMissingRows(false);
    context.set(OfficeParserConfig.class, config);
    return context;
  }
}
