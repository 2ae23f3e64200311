package io.github.ocr4j.simulated.document;

import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * An image as a document of one page. Nothing is recognised on it: the page says its size and
 * format and holds the image itself.
 */
final class ImageDocument implements SourceDocument {

  /** The resolution that the service takes an image to have. */
  private static final int DOTS_PER_INCH = 200;

  private final Payload content;
  private final String format;
  private final int width;
  private final int height;

  private ImageDocument(Payload content, String format, int width, int height) {
    this.content = content;
    this.format = format;
    this.width = width;
    this.height = height;
  }

  static ImageDocument open(Payload content) throws IOException {
    Optional<WebpSize> webp = WebpSize.of(content);
    if (webp.isPresent()) {
      return new ImageDocument(content, "webp", webp.get().width(), webp.get().height());
    }
    try (InputStream in = content.open();
        ImageInputStream image = ImageIO.createImageInputStream(in)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
      if (!readers.hasNext()) {
        throw RefusedException.corruptedFile();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(image);
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        return new ImageDocument(content, format, reader.getWidth(0), reader.getHeight(0));
      } catch (IOException | RuntimeException e) {
        throw RefusedException.corruptedFile();
      } finally {
        reader.dispose();
      }
    }
  }

  @Override
  public int pageCount() {
    return 1;
  }

  @Override
  public ReadPage page(int index) {
    Box top = new Box(0, 0, width, height / 8.0);
    Box rest = new Box(0, height / 8.0, width, height);
    String sentence = "A " + format + " image of " + width + " by " + height + " pixels.";
    Element text = new Element.Text(Element.Kind.TEXT, sentence, top);
    // Java has no decoder for WebP, so such an image is described and not repeated.
    List<Element> elements =
        format.equals("webp")
            ? List.of(text)
            : List.of(text, new Element.Image(this::writeJpeg, rest));
    PageSize size = new PageSize(width, height, DOTS_PER_INCH);
    return new ReadPage(Optional.of(size), elements, List.of());
  }

  @Override
  public void close() {}

  private void writeJpeg(OutputStream out) throws IOException {
    try (InputStream in = content.open()) {
      BufferedImage image = ImageIO.read(in);
      if (image == null) {
        throw RefusedException.corruptedFile();
      }
      JpegSource.write(image, out);
    }
  }
}
