package io.github.ocr4j.local;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.local.internal.office.OfficeFile;
import io.github.ocr4j.local.internal.office.OfficeText;
import io.github.ocr4j.model.ImageContent;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrTable;
import io.github.ocr4j.model.TableFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads office, web and text files. Like the service, it gives one page without dimensions. */
final class OfficeReading {
  private static final Set<String> MARKDOWN = Set.of("text/x-web-markdown", "text/markdown");

  private final Document.WithContent document;
  private final DocumentInfo info;
  private final OcrRequest request;
  private final List<String> parts = new ArrayList<>();
  private final List<OcrImage> images = new ArrayList<>();
  private final List<OcrTable> tables = new ArrayList<>();

  OfficeReading(Document.WithContent document, DocumentInfo info, OcrRequest request) {
    this.document = document;
    this.info = info;
    this.request = request;
  }

  List<OcrPage> read() {
    WantedPages.of(document.name(), request.pages(), 1);
    if (OfficeFile.supports(info.mediaType())) {
      OfficeText text = OfficeFile.read(document, info.mediaType());
      text.parts().forEach(this::add);
      return List.of(page(text.links()));
    }
    if (info.mediaType().startsWith("text/")) {
      boolean markdown =
          MARKDOWN.contains(info.mediaType())
              || document.name().toLowerCase(Locale.ROOT).endsWith(".md");
      parts.add(markdown ? text() : PlainText.toMarkdown(text()));
      return List.of(page(List.of()));
    }
    throw new DocumentException(
        Reason.UNSUPPORTED,
        document.name()
            + " is of type "
            + info.mediaType()
            + ", which is not supported by the embedded engine: it reads PDF, images, Word, Excel,"
            + " PowerPoint, OpenDocument, HTML, text and Markdown");
  }

  private OcrPage page(List<String> links) {
    return OcrPage.builder(0, String.join("\n\n", parts).strip())
        .images(images)
        .tables(tables)
        .hyperlinks(links)
        .build();
  }

  private void add(OfficeText.Part part) {
    if (part instanceof OfficeText.Text text) {
      parts.add(text.markdown());
    } else if (part instanceof OfficeText.Image image) {
      addImage(image);
    } else if (part instanceof OfficeText.Table table) {
      addTable(table);
    }
  }

  private void addImage(OfficeText.Image image) {
    int least = request.imageMinSize().orElse(0);
    if (images.size() < request.imageLimit().orElse(Integer.MAX_VALUE)
        && image.width() >= least
        && image.height() >= least) {
      String id = "img-" + images.size() + ".jpeg";
      Optional<ImageContent> content =
          request.includeImages() ? Optional.of(ImageContent.of(image.jpeg())) : Optional.empty();
      images.add(
          new OcrImage(
              id,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              content,
              Optional.empty(),
              Map.of()));
      parts.add("![" + id + "](" + id + ")");
    }
  }

  private void addTable(OfficeText.Table table) {
    if (request.tableFormat().isEmpty()) {
      parts.add(table.pipes());
      return;
    }
    boolean html = request.tableFormat().get().equals(TableFormat.HTML);
    String id = "tbl-" + tables.size() + (html ? ".html" : ".md");
    tables.add(new OcrTable(id, html ? table.html() : table.pipes(), request.tableFormat().get()));
    parts.add("[" + id + "](" + id + ")");
  }

  private String text() {
    try (InputStream in = document.open()) {
      byte[] bytes = in.readAllBytes();
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      } catch (CharacterCodingException notUtf8) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
      }
    } catch (IOException e) {
      throw new DocumentException(
          Reason.UNREADABLE, document.name() + " cannot be read: " + e.getMessage(), e);
    }
  }
}
