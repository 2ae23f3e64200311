package io.github.ocr4j.office.internal.legacy;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.web.HtmlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jsoup.nodes.Element;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Reads binary office files and rich text: Tika's parsers write them as XHTML. */
public final class LegacyReader {
  private static final String RICH_TEXT = "application/rtf";

  private static final String EMBEDDED = "embedded:";

  /** Larger files in a document are no illustrations. */
  private static final int MAX_PICTURE_BYTES = 32 << 20;

  private static final int MAX_PICTURES = 2_000;

  private LegacyReader() {}

  /** The only page of a file, and the content of its pictures by the names that it gives them. */
  public record Text(Element body, Map<String, byte[]> pictures) {}

  /**
   * Keeps the files that a document embeds.
   *
   * @param isShown whether their place is marked here, because the parser does not do so itself
   */
  private record Embedded(Map<String, byte[]> byName, boolean isShown)
      implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return byName.size() < MAX_PICTURES;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
        throws IOException, SAXException {
      String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
      if (name == null) {
        return;
      }
      byName.putIfAbsent(name, stream.readNBytes(MAX_PICTURE_BYTES));
      if (isShown) {
        AttributesImpl source = new AttributesImpl();
        source.addAttribute("", "src", "src", "CDATA", EMBEDDED + name);
        handler.startElement(XHTMLContentHandler.XHTML, "img", "img", source);
        handler.endElement(XHTMLContentHandler.XHTML, "img", "img");
      }
    }
  }

  /** Reads a file; one that is damaged or protected is refused. */
  public static Text read(Document.WithContent document, String mediaType) {
    Map<String, byte[]> pictures = new HashMap<>();
    ToXMLContentHandler xhtml = new ToXMLContentHandler();
    try (InputStream content = document.open();
        TikaInputStream stream = TikaInputStream.get(content)) {
      Metadata metadata = new Metadata();
      metadata.set(Metadata.CONTENT_TYPE, mediaType);
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, document.name());
      boolean isRichText = mediaType.equals(RICH_TEXT);
      Parser parser = isRichText ? new RTFParser() : new OfficeParser();
      parser.parse(
          stream,
          new SecureContentHandler(xhtml, stream),
          metadata,
          context(new Embedded(pictures, isRichText)));
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
    Element body = HtmlReader.read(xhtml.toString().getBytes(StandardCharsets.UTF_8));
    body.select("img[src^=" + EMBEDDED + "]")
        .forEach(
            image -> image.attr("src", Html.PART + image.attr("src").substring(EMBEDDED.length())));
    return new Text(body, pictures);
  }

  private static ParseContext context(Embedded embedded) {
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, embedded);
    OfficeParserConfig config = new OfficeParserConfig();
    config.setExtractMacros(false);
    config.setIncludeHeadersAndFooters(false);
    config.setIncludeDeletedContent(false);
    config.setIncludeMissingRows(false);
    context.set(OfficeParserConfig.class, config);
    return context;
  }
}
