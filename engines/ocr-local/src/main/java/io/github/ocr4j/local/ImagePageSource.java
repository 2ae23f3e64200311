package io.github.ocr4j.local;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.local.internal.image.ImageFile;
import io.github.ocr4j.local.internal.reading.ReadingSettings;
import io.github.ocr4j.local.internal.scan.Natives;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * The pages that image files show: each frame of a TIFF, and each part of an image that is split,
 * in reading order from 0. They have no text of their own. Thread-safe.
 */
public final class ImagePageSource implements PageSource {
  private final ImageSplit split;

  /**
   * Looks at images.
   *
   * @param split how each frame is cut into pages
   */
  public ImagePageSource(ImageSplit split) {
    this.split = Objects.requireNonNull(split, "split");
  }

  @Override
  public Optional<OpenPages> open(Document.WithContent document) {
    return DocumentInspector.inspect(document).kind() == DocumentInfo.Kind.IMAGE
        ? Optional.of(
            new ImagePages(
                document.name(), ImageFile.of(document), DocumentInspector.frames(document)))
        : Optional.empty();
  }

  private final class ImagePages implements OpenPages {
    private final String name;
    private final ImageFile file;
    private final int count;

    ImagePages(String name, ImageFile file, int frames) {
      this.name = name;
      this.file = file;
      this.count = frames * split.pages();
    }

    @Override
    public int count() {
      return count;
    }

    @Override
    public PageText text(int pageIndex) {
      BufferedImage page = page(pageIndex);
      return new PageText(false, page.getWidth(), page.getHeight(), List.of());
    }

    /** The image's own pixels: a file of an image has no size in inches. */
    @Override
    public Document.InMemory image(int pageIndex, int dotsPerInch) {
      try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
        if (!ImageIO.write(page(pageIndex), "png", png)) {
          throw new IOException("its colors have no place in a PNG file");
        }
        return Document.of(png.toByteArray(), name + ", page " + (pageIndex + 1) + ".png");
      } catch (IOException e) {
        throw new DocumentException(
            Reason.CORRUPT,
            "page " + (pageIndex + 1) + " of " + name + " cannot be drawn: " + e.getMessage(),
            e);
      }
    }

    private BufferedImage page(int pageIndex) {
      Objects.checkIndex(pageIndex, count);
      BufferedImage frame = frame(pageIndex / split.pages());
      int part = pageIndex % split.pages();
      int row = part / split.columns();
      int column = part % split.columns();
      int left = frame.getWidth() * column / split.columns();
      int top = frame.getHeight() * row / split.rows();
      int right = frame.getWidth() * (column + 1) / split.columns();
      int bottom = frame.getHeight() * (row + 1) / split.rows();
      if (right == left || bottom == top) {
        throw new DocumentException(
            Reason.UNSUPPORTED, name + " is too small to be split " + split + ".");
      }
      return frame.getSubimage(left, top, right - left, bottom - top);
    }

    private BufferedImage frame(int index) {
      Natives.load(ReadingSettings.usualCacheDirectory());
      try {
        return file.decode(index);
      } catch (LinkageError e) {
        throw new DocumentException(
            Reason.UNSUPPORTED,
            name + " is of a format that cannot be decoded on this platform: convert it to PNG",
            e);
      }
    }

    @Override
    public void close() {}
  }
}
