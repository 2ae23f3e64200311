package io.github.ocr4j.local.internal.image;

import io.github.ocr4j.local.internal.scan.Natives;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi;

/**
 * Registers the codecs of scanners with Java's image registry. It belongs to the whole virtual
 * machine, and a class loader of its own, as Maven gives each plugin, is not searched by itself.
 */
public final class ScanCodecs {
  private static final Set<String> CODECS =
      Set.of(JBIG2ImageReaderSpi.class.getName(), Jpeg2000ReaderSpi.class.getName());

  private ScanCodecs() {}

  /**
   * Registers them for the class loader of this class, and takes out those of class loaders that
   * were closed since: the registry would still hand them out, and they can load no class more.
   * Cheap enough to be called for each document. Thread-safe.
   */
  public static synchronized void register(Path cacheDirectory) {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    closed(registry).forEach(registry::deregisterServiceProvider);
    if (registry.getServiceProviderByClass(JBIG2ImageReaderSpi.class) == null) {
      registry.registerServiceProvider(new JBIG2ImageReaderSpi());
    }
    if (registry.getServiceProviderByClass(Jpeg2000ReaderSpi.class) == null) {
      registry.registerServiceProvider(new Jpeg2000ReaderSpi(() -> Natives.load(cacheDirectory)));
    }
  }

  private static List<Object> closed(IIORegistry registry) {
    List<Object> closed = new ArrayList<>();
    registry
        .getServiceProviders(ImageReaderSpi.class, ScanCodecs::isClosed, false)
        .forEachRemaining(closed::add);
    return closed;
  }

  private static boolean isClosed(Object codec) {
    Class<?> type = codec.getClass();
    return CODECS.contains(type.getName())
        && type.getResource(type.getSimpleName() + ".class") == null;
  }
}
