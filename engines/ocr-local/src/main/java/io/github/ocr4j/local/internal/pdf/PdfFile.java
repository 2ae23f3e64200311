package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.PageImage;
import io.github.ocr4j.local.internal.page.PageStructure;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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

/** An open PDF. Not thread-safe: one thread at a time. */
public final class PdfFile implements Closeable {
  private final String name;
  private final PDDocument document;
  private final BooleanSupplier outOfTime;
  private final Map<PDFont, FontTraits> fonts = PageContentCollector.newFontCache();
  private PdfPage page;
  private int pageIndex = -1;
  private DocumentStructure documentStructure;

  private PdfFile(String name, PDDocument document, BooleanSupplier outOfTime) {
    this.name = name;
    this.document = document;
    this.outOfTime = outOfTime;
    document.setResourceCache(new WithoutImages());
  }

  /**
   * Opens a PDF.
   *
   * @param source where its content is
   * @param outOfTime asked again and again while pages are read; true ends that
   * @return the open file
   * @throws DocumentException if it is damaged or wants a password
   */
  public static PdfFile open(Document.WithContent source, BooleanSupplier outOfTime) {
    try {
      return new PdfFile(source.name(), load(source), outOfTime);
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

  /**
   * How many pages it has.
   *
   * @return 0 or more
   */
  public int pageCount() {
    return document.getNumberOfPages();
  }

  /**
   * Whether a page's text layer can be trusted; if not, the page has to be recognized.
   *
   * @param index from 0
   * @return true if {@link #content} is worth reading
   */
  public boolean textLayerSound(int index) {
    return page(index).textLayerSound();
  }

  /**
   * Reads a page's text layer, lines and pictures.
   *
   * @param index from 0
   * @return what the page holds
   */
  public ExtractedPage content(int index) {
    return page(index).content().withStructure(structure(index));
  }

  /**
   * Makes a page an image, to be recognized: the scanner's own pixels where the page is one bitmap,
   * else a drawing of it.
   *
   * @param index from 0
   * @return the image with its resolution
   */
  public PageScan scan(int index) {
    PdfPage wanted = page(index);
    try {
      return new PageRaster(document, outOfTime).scan(index, wanted);
    } catch (IOException | RuntimeException damaged) {
      throw failure(index, damaged);
    }
  }

  /**
   * Draws a page, turned as the file says; one that was read before is turned as its text runs.
   *
   * @param index from 0
   * @param dotsPerInch the resolution
   * @param colors all, or shades of gray
   * @return the page
   * @throws DocumentException if it is damaged, or mostly a bitmap that cannot be decoded
   */
  public BufferedImage draw(int index, int dotsPerInch, ImageType colors) {
    try {
      return new PageRaster(document, outOfTime)
          .whole(index, dotsPerInch, colors, () -> page(index).showsBitmap());
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      throw failure(index, damaged);
    }
  }

  /**
   * The bitmaps of a page with a text layer that may hold text of their own.
   *
   * @param index from 0
   * @param content what {@link #content} found there
   * @return the largest first; often none
   */
  public List<ImageRegion> imageRegions(int index, ExtractedPage content) {
    PdfPage wanted = page(index);
    try {
      return new ImageRegions(new PageRaster(document, outOfTime), index, wanted).find(content);
    } catch (RuntimeException damaged) {
      throw failure(index, damaged);
    }
  }

  /**
   * Whether a page's text layer is sound but for text whose characters have no meaning, which
   * {@link #unreadableText} finds.
   *
   * @param index from 0
   * @return true if {@link #content} is worth reading when that text is recognized
   */
  public boolean textLayerMendable(int index) {
    return page(index).textLayerMendable();
  }

  /**
   * The text of a page whose characters have no meaning, to be recognized.
   *
   * @param index from 0
   * @param content what {@link #content} found there
   * @return its parts; mostly none
   */
  public List<TextRegion> unreadableText(int index, ExtractedPage content) {
    PageRaster raster = new PageRaster(document, outOfTime);
    List<TextRegion> regions = new ArrayList<>();
    try {
      for (UnreadableText.Place place : UnreadableText.of(content).places()) {
        regions.add(raster.draw(index, page(index).geometry(), place, fonts));
      }
      return regions;
    } catch (IOException | RuntimeException damaged) {
      throw failure(index, damaged);
    }
  }

  /**
   * A page as seen, from which figures are cut.
   *
   * @param index from 0
   * @return the page; usable while this file is open
   */
  public PageImage image(int index) {
    PdfPage wanted = page(index);
    return box -> crop(index, wanted, box);
  }

  private PageStructure structure(int index) {
    if (documentStructure == null) {
      documentStructure = DocumentStructure.read(document);
    }
    return documentStructure.of(document.getPage(index));
  }

  private byte[] crop(int index, PdfPage wanted, Box box) {
    try {
      return new FigureCutter(document, outOfTime).cut(index, wanted, box);
    } catch (IOException | RuntimeException damaged) {
      throw failure(index, damaged);
    }
  }

  private PdfPage page(int index) {
    if (pageIndex != index) {
      try {
        page = PdfPage.read(index, document.getPage(index), outOfTime, fonts);
        pageIndex = index;
      } catch (IOException | RuntimeException | StackOverflowError damaged) {
        throw failure(index, damaged);
      }
    }
    return page;
  }

  private RuntimeException failure(int index, Throwable cause) {
    if (cause instanceof OutOfTimeException || cause instanceof DocumentException) {
      return (RuntimeException) cause;
    }
    String why =
        cause instanceof LostBitmapException ? cause.getMessage() : "its content is damaged";
    return new DocumentException(
        Reason.CORRUPT, "page " + (index + 1) + " of " + name + " cannot be read: " + why, cause);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  /** Keeps fonts and forms, but not the bitmaps: those of a long scan fill the memory. */
  private static final class WithoutImages extends DefaultResourceCache {
    @Override
    public void put(COSObject indirect, PDXObject object) {
      if (!(object instanceof PDImageXObject)) {
        super.put(indirect, object);
      }
    }
  }
}
