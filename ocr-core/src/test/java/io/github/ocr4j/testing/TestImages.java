package io.github.ocr4j.testing;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** Images with several pages, each of its own gray, and what draws these. */
public final class TestImages {
  private TestImages() {}

  /** A picture that differs in every part of it, however it is cut. */
  public static Document.InMemory png(int seed) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(picture(seed), "png", bytes);
      return Document.of(bytes.toByteArray(), "picture-" + seed + ".png");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Document.InMemory tiff(int frames) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int frame = 0; frame < frames; frame++) {
        writer.writeToSequence(new IIOImage(picture(frame), null, null), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return Document.of(bytes.toByteArray(), "fax-" + frames + ".tiff");
  }

  private static BufferedImage picture(int seed) {
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.getRaster().setSample(x, y, 0, (40 * seed + 2 * x + y) % 256);
      }
    }
    return image;
  }

  /** Opens images with what Java has. */
  public static PageSource source(ImageSplit split) {
    return document -> Optional.of(new Frames(document, split));
  }

  private static final class Frames implements PageSource.OpenPages {
    private final List<BufferedImage> parts = new ArrayList<>();

    Frames(Document.WithContent document, ImageSplit split) {
      try (InputStream content = document.open();
          ImageInputStream in = ImageIO.createImageInputStream(content)) {
        ImageReader reader = ImageIO.getImageReaders(in).next();
        reader.setInput(in);
        for (int frame = 0; frame < reader.getNumImages(true); frame++) {
          cut(reader.read(frame), split);
        }
        reader.dispose();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void cut(BufferedImage frame, ImageSplit split) {
      int width = frame.getWidth() / split.columns();
      int height = frame.getHeight() / split.rows();
      for (int row = 0; row < split.rows(); row++) {
        for (int column = 0; column < split.columns(); column++) {
          parts.add(frame.getSubimage(column * width, row * height, width, height));
        }
      }
    }

    @Override
    public int count() {
      return parts.size();
    }

    @Override
    public PageText text(int pageIndex) {
      return new PageText(false, 1, 1, List.of());
    }

    @Override
    public Document.InMemory image(int pageIndex, int dotsPerInch) {
      try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
        ImageIO.write(parts.get(pageIndex), "png", bytes);
        return Document.of(bytes.toByteArray(), "page-" + pageIndex + ".png");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {}
  }
}
