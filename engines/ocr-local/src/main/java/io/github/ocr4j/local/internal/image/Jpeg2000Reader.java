package io.github.ocr4j.local.internal.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

/** Reads JPEG 2000 with native code. */
final class Jpeg2000Reader extends ImageReader {
  private static final int BLOCK = 64 * 1024;

  private final Supplier<Optional<String>> loadNatives;
  private Optional<byte[]> content = Optional.empty();

  Jpeg2000Reader(ImageReaderSpi spi, Supplier<Optional<String>> loadNatives) {
    super(spi);
    this.loadNatives = loadNatives;
  }

  @Override
  public void setInput(Object input, boolean seekForwardOnly, boolean ignoreMetadata) {
    super.setInput(input, seekForwardOnly, ignoreMetadata);
    content = Optional.empty();
  }

  private LeptonicaDecoder decoder() throws IOException {
    Optional<String> why = loadNatives.get();
    if (why.isPresent()) {
      throw new IIOException("JPEG 2000 cannot be read: " + why.get());
    }
    if (content.isEmpty()) {
      content = Optional.of(readAll((ImageInputStream) getInput()));
    }
    return new LeptonicaDecoder(content.get(), 0);
  }

  private static byte[] readAll(ImageInputStream input) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] block = new byte[BLOCK];
    for (int length = input.read(block); length >= 0; length = input.read(block)) {
      all.write(block, 0, length);
    }
    return all.toByteArray();
  }

  private int[] size() throws IOException {
    return decoder().size().orElseThrow(() -> new IIOException("the JPEG 2000 image is damaged"));
  }

  @Override
  public int getNumImages(boolean search) {
    return 1;
  }

  @Override
  public int getWidth(int index) throws IOException {
    return size()[0];
  }

  @Override
  public int getHeight(int index) throws IOException {
    return size()[1];
  }

  @Override
  public Iterator<ImageTypeSpecifier> getImageTypes(int index) {
    return List.of(
            ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_INT_RGB),
            ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_BYTE_GRAY))
        .iterator();
  }

  @Override
  public IIOMetadata getStreamMetadata() {
    return null;
  }

  @Override
  public IIOMetadata getImageMetadata(int index) {
    return null;
  }

  @Override
  public BufferedImage read(int index, ImageReadParam param) throws IOException {
    int[] size = size();
    if (ImageFile.isTooLarge(size[0], size[1])) {
      throw new IIOException("the JPEG 2000 image is too large");
    }
    BufferedImage image =
        decoder().decode().orElseThrow(() -> new IIOException("the JPEG 2000 image is damaged"));
    return param == null ? image : part(image, param);
  }

  private static BufferedImage part(BufferedImage image, ImageReadParam param) {
    Rectangle region = getSourceRegion(param, image.getWidth(), image.getHeight());
    int stepX = param.getSourceXSubsampling();
    int stepY = param.getSourceYSubsampling();
    if (stepX * stepY == 1 && region.equals(image.getRaster().getBounds())) {
      return image;
    }
    int width = (region.width + stepX - 1) / stepX;
    int height = (region.height + stepY - 1) / stepY;
    WritableRaster target = image.getRaster().createCompatibleWritableRaster(width, height);
    Object pixel = null;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixel =
            image.getRaster().getDataElements(region.x + x * stepX, region.y + y * stepY, pixel);
        target.setDataElements(x, y, pixel);
      }
    }
    return new BufferedImage(image.getColorModel(), target, false, null);
  }
}
