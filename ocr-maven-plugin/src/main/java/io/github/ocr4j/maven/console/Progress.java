package io.github.ocr4j.maven.console;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/** How far a run is. Not thread-safe. */
final class Progress {
  private static final int BAR = 20;

  private final int documents;
  private final OptionalLong pages;
  private int documentsDone;
  private long pagesDone;

  Progress(int documents, OptionalLong pages) {
    this.documents = documents;
    this.pages = pages;
  }

  void done(int pagesOfDocument) {
    documentsDone++;
    pagesDone += pagesOfDocument;
  }

  /** One line of at most 79 characters, as long as the numbers are not absurd. */
  String line(Duration elapsed) {
    double part = documents == 0 ? 1 : part();
    int filled = (int) Math.round(BAR * part);
    return "["
        + "=".repeat(filled)
        + " ".repeat(BAR - filled)
        + "] "
        + documentsDone
        + "/"
        + documents
        + " documents, "
        + pagesDone
        + (pages.isPresent() ? "/" + pages.getAsLong() : "")
        + " pages"
        + pace(elapsed, part);
  }

  /** By pages where they can be counted, because documents differ in length. */
  private double part() {
    double byDocuments = (double) documentsDone / documents;
    return pages.isPresent() && pages.getAsLong() > 0
        ? Math.min(1, (double) pagesDone / pages.getAsLong())
        : byDocuments;
  }

  private String pace(Duration elapsed, double part) {
    double seconds = elapsed.toMillis() / 1000.0;
    if (pagesDone == 0 || seconds <= 0) {
      return ", " + minutes(elapsed.toSeconds()) + " gone";
    }
    long left = part == 0 ? 0 : Math.round(seconds * (1 - part) / part);
    return String.format(Locale.ROOT, ", %.1f/s, %s left", pagesDone / seconds, minutes(left));
  }

  private static String minutes(long seconds) {
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds % 3600 / 60);
  }
}
