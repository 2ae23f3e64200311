package io.github.ocr4j.simulated.document;

import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** A PDF, read from its text layer. */
final class PdfDocument implements SourceDocument {

  private static final int POINTS_PER_INCH = 72;

  private final PDDocument document;

  private PdfDocument(PDDocument document) {
    this.document = document;
  }

  static PdfDocument open(Payload content) throws IOException {
    try {
      PDDocument document =
          content.file().isPresent()
              ? Loader.loadPDF(
                  new RandomAccessReadBufferedFile(content.file().get().toFile()),
                  "",
                  null,
                  null,
                  IOUtils.createTempFileOnlyStreamCache())
              : Loader.loadPDF(new RandomAccessReadBuffer(content.bytes()));
      if (document.getNumberOfPages() == 0) {
        document.close();
        throw new IOException("no pages");
      }
      return new PdfDocument(document);
    } catch (IOException | RuntimeException e) {
      throw RefusedException.error(
          400, 3740, "document_parser_invalid_file", "Document is not a valid PDF.");
    }
  }

  @Override
  public int pageCount() {
    return document.getNumberOfPages();
  }

  @Override
  public ReadPage page(int index) throws IOException {
    PDPage page = document.getPage(index);
    PDRectangle crop = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    PageSize size =
        turned
            ? new PageSize(crop.getHeight(), crop.getWidth(), POINTS_PER_INCH)
            : new PageSize(crop.getWidth(), crop.getHeight(), POINTS_PER_INCH);
    List<Element> elements = new ArrayList<>(PdfText.read(document, index));
    if (elements.isEmpty()) {
      elements.add(scanned(index, size));
    }
    elements.addAll(PdfImages.read(page));
    elements.sort(Comparator.comparingDouble(element -> element.box().top()));
    return new ReadPage(Optional.of(size), elements, links(page));
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private Element scanned(int index, PageSize size) {
    return new Element.Text(
        Element.Kind.TEXT,
        "Scanned page " + (index + 1) + " of " + pageCount() + ".",
        new Box(0, 0, size.width(), size.height() / 10));
  }

  private static List<String> links(PDPage page) throws IOException {
    List<String> links = new ArrayList<>();
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (annotation instanceof PDAnnotationLink link
          && link.getAction() instanceof PDActionURI action
          && action.getURI() != null) {
        links.add(action.getURI());
      }
    }
    return links;
  }
}
