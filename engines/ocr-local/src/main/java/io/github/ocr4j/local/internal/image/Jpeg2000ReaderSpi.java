package io.github.ocr4j.local.internal.image;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

/** Tells Java's image registry, and by it PDFBox, who reads JPEG 2000. */
final class Jpeg2000ReaderSpi extends ImageReaderSpi {
  private static final byte[] FILE = {0, 0, 0, 12, 'j', 'P', ' ', ' '};
  private static final byte[] CODE_STREAM = {(byte) 0xff, 0x4f, (byte) 0xff, 0x51};

  private final Supplier<Optional<String>> loadNatives;

  /** {@code loadNatives} says why native code cannot be used, if so. */
  Jpeg2000ReaderSpi(Supplier<Optional<String>> loadNatives) {
    super(
        "ocr4j",
        "1",
        new String[] {"JPEG2000", "jpeg2000", "JPEG 2000", "jpeg 2000"},
        new String[] {"jp2", "j2k", "jpx", "jpf"},
        new String[] {"image/jp2", "image/jpx", "image/x-jp2"},
        Jpeg2000Reader.class.getName(),
        new Class<?>[] {ImageInputStream.class},
        null,
        false,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        null);
    this.loadNatives = loadNatives;
  }

  @Override
  public boolean canDecodeInput(Object source) throws IOException {
    if (!(source instanceof ImageInputStream input)) {
      return false;
    }
    byte[] start = new byte[FILE.length];
    input.mark();
    try {
      int length = Math.max(0, input.read(start));
      return length == FILE.length
          && (Arrays.equals(start, FILE)
              || Arrays.equals(Arrays.copyOf(start, CODE_STREAM.length), CODE_STREAM));
    } finally {
      input.reset();
    }
  }

  @Override
  public ImageReader createReaderInstance(Object extension) {
    return new Jpeg2000Reader(this, loadNatives);
  }

  @Override
  public String getDescription(Locale locale) {
    return "JPEG 2000 images";
  }
}
