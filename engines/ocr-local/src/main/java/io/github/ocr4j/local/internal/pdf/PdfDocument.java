package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.OutOfTimeException;
import io.github.ocr4j.local.internal.page.PageImage;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;

/**
 * An open PDF. Page indexes are from 0; a page that is damaged is refused with a {@link
 * DocumentException}. Not thread-safe: one thread at a time.
 */
public final class PdfDocument implements Closeable {
  private final String name;
  private final PDDocument document;
  private final BooleanSupplier isOutOfTime;
  private final PageRaster raster;
  private final Map<PDFont, FontTraits> fonts = new IdentityHashMap<>();
  private PdfPage page;
  private int pageIndex = -1;
  private DocumentStructure structure;

  private PdfDocument(String name, PDDocument document, BooleanSupplier isOutOfTime) {
    this.name = name;
    this.document = document;
    this.isOutOfTime = isOutOfTime;
    this.raster = new PageRaster(document, isOutOfTime);
    document.setResourceCache(new CacheWithoutBitmaps());
  }

  /**
   * Opens a PDF. While pages are read, a test is asked again and again whether the time is up; then
   * reading ends with an {@link OutOfTimeException}.
   */
  public static PdfDocument open(Document.WithContent source, BooleanSupplier isOutOfTime) {
    try {
      return new PdfDocument(source.name(), load(source), isOutOfTime);
    } catch (InvalidPasswordException locked) {
      throw new DocumentException(
          Reason.ENCRYPTED,
          source.name() + " is protected by a password: save a copy without one and try again",
          locked);
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      throw new DocumentException(
          Reason.CORRUPT, source.name() + " is no readable PDF: it is damaged or cut off", damaged);
    }
  }

  private static PDDocument load(Document.WithContent source) throws IOException {
    if (source instanceof Document.LocalFile file) {
      return Loader.loadPDF(new RandomAccessReadBufferedFile(file.path()));
    }
    try (InputStream content = source.open()) {
      return Loader.loadPDF(RandomAccessReadBuffer.createBufferFromStream(content));
    }
  }

  public int pageCount() {
    return document.getNumberOfPages();
  }

  /** Whether a page's text layer can be trusted; if not, the page has to be recognized. */
  public boolean hasSoundTextLayer(int index) {
    return page(index).hasSoundTextLayer();
  }

  /**
   * Whether a page's text layer is sound but for text whose characters have no meaning, which
   * {@link #unmappedText} finds.
   */
  public boolean hasMendableTextLayer(int index) {
    return page(index).hasMendableTextLayer();
  }

  /** A page's text layer, rulings, pictures, tags and outline. */
  public ExtractedPage content(int index) {
    ExtractedPage content = page(index).content();
    if (structure == null) {
      structure = DocumentStructure.read(document);
    }
    return content.withStructure(structure.of(document.getPage(index)));
  }

  /** A page as pixels: the scanner's own where the page is one bitmap, else a drawing of it. */
  public PagePixels scan(int index) {
    return read(index, () -> raster.scan(index, page(index)));
  }

  /** Draws a page, turned as the file says; one that was read before is turned as its text runs. */
  public BufferedImage draw(int index, int dotsPerInch, ImageType colors) {
    return read(
        index,
        () -> raster.whole(index, dotsPerInch, colors, false, () -> page(index).hasLargeBitmap()));
  }

  /** The bitmaps of a page with a text layer that may hold text of their own, the largest first. */
  public List<TextBitmap> textBitmaps(int index, ExtractedPage content) {
    return read(index, () -> new TextBitmapFinder(raster, index, page(index)).find(content));
  }

  /** The text of a page whose characters have no meaning, to be recognized. */
  public List<UnmappedRegion> unmappedText(int index, ExtractedPage content) {
    return read(
        index,
        () -> {
          List<UnmappedRegion> regions = new ArrayList<>();
          for (UnmappedText.Place place : UnmappedText.of(content).places()) {
            regions.add(raster.draw(index, page(index).geometry(), place, fonts));
          }
          return regions;
        });
  }

  /** A page as seen, from which figures are cut while this file is open. */
  public PageImage image(int index) {
    PdfPage wanted = page(index);
    return box -> read(index, () -> new FigureCutter(raster).cut(index, wanted, box));
  }

  private PdfPage page(int index) {
    if (pageIndex != index) {
      page = read(index, () -> PdfPage.read(index, document.getPage(index), isOutOfTime, fonts));
      pageIndex = index;
    }
    return page;
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  /** Runs code of PDFBox, which fails in many ways where a document is damaged. */
  private <T> T read(int index, Reading<T> reading) {
    try {
      return reading.read();
    } catch (OutOfTimeException | DocumentException known) {
      throw known;
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      String why =
          damaged instanceof PageRaster.LostBitmapException
              ? damaged.getMessage()
              : "its content is damaged";
      throw new DocumentException(
          Reason.CORRUPT,
          "page " + (index + 1) + " of " + name + " cannot be read: " + why,
          damaged);
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  /** Keeps fonts and forms, but not the bitmaps: those of a long scan fill the memory. */
  private static final class CacheWithoutBitmaps extends DefaultResourceCache {
    @Override
    public void put(COSObject indirect, PDXObject object) {
      if (!(object instanceof PDImageXObject)) {
        super.put(indirect, object);
      }
    }
  }
}
