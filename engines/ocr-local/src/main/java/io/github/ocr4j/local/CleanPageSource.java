package io.github.ocr4j.local;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.local.internal.reading.ReadingSettings;
import io.github.ocr4j.local.internal.scan.Natives;
import io.github.ocr4j.local.internal.scan.ScanCleaner;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts the images of another source's pages straight and stretches their contrast, with Leptonica,
 * before they are sent to an engine. The same page always gives the same bytes, so that a stored
 * answer is found again. Where the native code does not run, images stay as they are. Thread-safe.
 */
public final class CleanPageSource implements PageSource {
  private final PageSource pages;
  private final Path cacheDirectory;

  /**
   * Cleans pages; native code is unpacked to the embedded engine's usual place.
   *
   * @param pages draws them
   */
  public CleanPageSource(PageSource pages) {
    this(pages, ReadingSettings.usualCacheDirectory());
  }

  /**
   * Cleans pages.
   *
   * @param pages draws them
   * @param cacheDirectory where native code is unpacked
   */
  public CleanPageSource(PageSource pages, Path cacheDirectory) {
    this.pages = Objects.requireNonNull(pages, "pages");
    this.cacheDirectory = Objects.requireNonNull(cacheDirectory, "cacheDirectory");
  }

  @Override
  public Optional<OpenPages> open(Document.WithContent document) {
    return pages.open(document).map(CleanPages::new);
  }

  private final class CleanPages implements OpenPages {
    private final OpenPages drawn;

    CleanPages(OpenPages drawn) {
      this.drawn = drawn;
    }

    @Override
    public int count() {
      return drawn.count();
    }

    @Override
    public PageText text(int pageIndex) {
      return drawn.text(pageIndex);
    }

    @Override
    public Document.InMemory image(int pageIndex, int dotsPerInch) {
      Document.InMemory image = drawn.image(pageIndex, dotsPerInch);
      if (Natives.load(cacheDirectory).isPresent()) {
        return image;
      }
      return ScanCleaner.clean(image.bytes(), dotsPerInch)
          .map(png -> Document.of(png, image.name()))
          .orElse(image);
    }

    @Override
    public void close() {
      drawn.close();
    }
  }
}
