package io.github.ocr4j.local.internal.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.leptonica.global.leptonica;
import org.bytedeco.tesseract.global.tesseract;

/** Loads the native code, once for the class loader that this class belongs to. Thread-safe. */
public final class Natives {
  private static final String CACHE_PROPERTY = "org.bytedeco.javacpp.cachedir";
  private static Optional<String> failure;

  private Natives() {}

  /**
   * Loads the native code once; the answer is empty, or a sentence that says why it cannot be used.
   */
  public static synchronized Optional<String> load(Path cacheDirectory) {
    if (failure == null) {
      failure = tryToLoad(cacheDirectory.resolve("natives"));
    }
    return failure;
  }

  private static Optional<String> tryToLoad(Path directory) {
    try {
      Files.createDirectories(directory);
      setCache(directory);
      Loader.load(leptonica.class);
      Loader.load(tesseract.class);
      leptonica.setMsgSeverity(leptonica.L_SEVERITY_NONE);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "native code cannot be unpacked to %s (%s): set a cache directory that can be written"
              .formatted(directory, e.getMessage()));
    } catch (LinkageError | RuntimeException e) {
      return Optional.of(sentence());
    }
  }

  /** JavaCPP asks a system property, once and nothing else, so it is there for that long only. */
  private static void setCache(Path directory) throws IOException {
    String before = System.getProperty(CACHE_PROPERTY);
    System.setProperty(CACHE_PROPERTY, directory.toString());
    try {
      Loader.getCacheDir();
    } finally {
      if (before == null) {
        System.clearProperty(CACHE_PROPERTY);
      } else {
        System.setProperty(CACHE_PROPERTY, before);
      }
    }
  }

  private static String sentence() {
    return ("text recognition is not available on this platform (%s, %s): it runs on Linux x64 and"
            + " arm64 with glibc 2.34 or later, macOS 14 or later on arm64 and x64, and Windows"
            + " x64; PDFs with a text layer can still be read")
        .formatted(System.getProperty("os.name"), System.getProperty("os.arch"));
  }
}
