package io.github.ocr4j.local.internal.image;

import io.github.ocr4j.local.internal.scan.Natives;
import java.nio.file.Path;
import javax.imageio.spi.IIORegistry;
import org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi;

/**
 * Registers the codecs of scanners with Java's image registry. It belongs to the whole virtual
 * machine, and a class loader of its own, as Maven gives each plugin, is not searched by itself.
 */
public final class ScanCodecs {
  private ScanCodecs() {}

  /**
   * Registers them for the class loader of this class.
   *
   * @param cacheDirectory where native code is unpacked when an image wants it
   */
  public static void register(Path cacheDirectory) {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    if (registry.getServiceProviderByClass(JBIG2ImageReaderSpi.class) == null) {
      registry.registerServiceProvider(new JBIG2ImageReaderSpi());
    }
    if (registry.getServiceProviderByClass(Jpeg2000ReaderSpi.class) == null) {
      registry.registerServiceProvider(new Jpeg2000ReaderSpi(() -> Natives.load(cacheDirectory)));
    }
  }
}
