package io.github.ocr4j.local;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.engine.PageText.PageWord;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.local.internal.image.ScanCodecs;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Rows;
import io.github.ocr4j.local.internal.page.Word;
import io.github.ocr4j.local.internal.pdf.PdfDocument;
import io.github.ocr4j.local.internal.reading.ReadingSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.ImageType;

/**
 * What the pages of PDF documents say by themselves. Thread-safe; only drawing JPEG 2000 needs the
 * native code.
 */
public final class PdfPageSource implements PageSource {
  private final ImageType colors;

  /** Looks at PDF documents and draws pages in shades of gray, as recognition wants them. */
  public PdfPageSource() {
    this(ImageType.GRAY);
  }

  private PdfPageSource(ImageType colors) {
    this.colors = colors;
  }

  /**
   * Looks at PDF documents and draws pages in color, for people.
   *
   * @return a new source
   */
  public static PdfPageSource inColor() {
    return new PdfPageSource(ImageType.RGB);
  }

  @Override
  public Optional<OpenPages> open(Document.WithContent document) {
    return DocumentInspector.inspect(document).kind() == DocumentInfo.Kind.PDF
        ? Optional.of(new PdfPages(document, colors))
        : Optional.empty();
  }

  private static final class PdfPages implements OpenPages {
    /** Parts of a word stand on one line when they differ by less, in sizes of its letters. */
    private static final double SAME_BASELINE_LETTER_SIZES = 0.1;

    private final Document.WithContent document;
    private final ImageType colors;
    private final PdfDocument pdf;

    PdfPages(Document.WithContent document, ImageType colors) {
      this.document = document;
      this.colors = colors;
      this.pdf = PdfDocument.open(document, () -> false);
    }

    @Override
    public int count() {
      return pdf.pageCount();
    }

    @Override
    public PageText text(int pageIndex) {
      ExtractedPage content = pdf.content(pageIndex);
      return new PageText(
          pdf.hasSoundTextLayer(pageIndex),
          content.width(),
          content.height(),
          whole(content.words()));
    }

    /** A word whose parts look different comes in pieces; raised digits are not its digits. */
    private static List<PageWord> whole(List<Word> pieces) {
      return Rows.split(pieces, (last, next) -> !next.isGlued() || !isOnOneBaseline(last, next))
          .stream()
          .map(PdfPages::joined)
          .toList();
    }

    private static boolean isOnOneBaseline(Word one, Word other) {
      double step = Math.abs(one.baseline() - other.baseline());
      return step < SAME_BASELINE_LETTER_SIZES * one.size();
    }

    private static PageWord joined(List<Word> pieces) {
      String text = pieces.stream().map(Word::text).collect(Collectors.joining());
      Box box = Box.around(pieces);
      return new PageWord(text, box.left(), box.top(), box.right(), box.bottom());
    }

    @Override
    public Document.InMemory image(int pageIndex, int dotsPerInch) {
      ScanCodecs.register(ReadingSettings.usualCacheDirectory());
      try (PdfDocument unread = PdfDocument.open(document, () -> false);
          ByteArrayOutputStream png = new ByteArrayOutputStream()) {
        ImageIO.write(unread.draw(pageIndex, dotsPerInch, colors), "png", png);
        return Document.of(
            png.toByteArray(), document.name() + ", page " + (pageIndex + 1) + ".png");
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    @Override
    public void close() {
      try {
        pdf.close();
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    private DocumentException unreadable(IOException cause) {
      return new DocumentException(
          Reason.UNREADABLE, document.name() + " could not be read to its end", cause);
    }
  }
}
