package io.github.ocr4j.document;

import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Cuts a PDF file into smaller ones, one at a time. Asking the service for some pages of a file
 * does not make what is sent smaller; this does. One thread at a time.
 */
public final class PdfSplitter implements AutoCloseable {
  private final Document.WithContent document;
  private final PDDocument source;
  private final Path directory;
  private final long maxBytes;
  private final Deque<List<Integer>> waiting = new ArrayDeque<>();

  /**
   * A part of a document.
   *
   * @param document the part; its file is deleted when the splitter is closed
   * @param indexes the place of each of its pages in the whole document, from 0
   */
  public record Part(Document.LocalFile document, List<Integer> indexes) {}

  /**
   * Opens a PDF file.
   *
   * @param document a PDF
   * @param indexes the wanted pages, from 0, ascending
   * @param maxPages at most so many pages in a part, 1 or more
   * @param maxBytes at most so many bytes in a part
   * @throws DocumentException if it cannot be opened
   */
  public PdfSplitter(
      Document.WithContent document, List<Integer> indexes, int maxPages, long maxBytes) {
    this.document = document;
    this.maxBytes = maxBytes;
    try {
      this.source = PdfPages.open(document);
      this.directory = Files.createTempDirectory("ocr4j-parts-");
    } catch (IOException e) {
      throw cannotSplit(e);
    }
    for (int from = 0; from < indexes.size(); from += maxPages) {
      waiting.add(List.copyOf(indexes.subList(from, Math.min(indexes.size(), from + maxPages))));
    }
  }

  /**
   * Whether there are more parts.
   *
   * @return false after the last one
   */
  public boolean hasNext() {
    return !waiting.isEmpty();
  }

  /**
   * Cuts off the next part; the one before is deleted.
   *
   * @return a part within the limits
   * @throws DocumentException if a single page is over the limit
   */
  public Part next() {
    List<Integer> indexes =
        Optional.ofNullable(waiting.poll()).orElseThrow(NoSuchElementException::new);
    try {
      Path file = directory.resolve("part.pdf");
      PdfPart.write(source, indexes, file);
      if (Files.size(file) <= maxBytes) {
        return new Part(Document.of(named(file, indexes)), indexes);
      }
    } catch (IOException e) {
      throw cannotSplit(e);
    }
    halve(indexes);
    return next();
  }

  /** The part is called like its document, as people see the name in the service's list. */
  private Path named(Path file, List<Integer> indexes) throws IOException {
    deleteOthers(file);
    String stem =
        document.name().replaceAll("(?i)\\.pdf$", "").replaceAll("[^\\p{L}\\p{N}._-]", "_");
    String name = stem + "-" + (indexes.get(0) + 1) + ".pdf";
    return Files.move(file, directory.resolve(name.substring(Math.max(0, name.length() - 100))));
  }

  private void halve(List<Integer> indexes) {
    if (indexes.size() == 1) {
      throw new DocumentException(
          Reason.TOO_LARGE,
          document.name()
              + " cannot be split into parts of at most "
              + maxBytes
              + " bytes: page number "
              + (indexes.get(0) + 1)
              + " alone is larger. Reduce its images.");
    }
    int middle = indexes.size() / 2;
    waiting.addFirst(List.copyOf(indexes.subList(middle, indexes.size())));
    waiting.addFirst(List.copyOf(indexes.subList(0, middle)));
  }

  private DocumentException cannotSplit(IOException cause) {
    return new DocumentException(
        Reason.CORRUPT,
        document.name()
            + " is over the limits and cannot be split: "
            + cause.getMessage()
            + ". Split it by other means.",
        cause);
  }

  private void deleteOthers(Path kept) throws IOException {
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        if (!file.equals(kept)) {
          Files.delete(file);
        }
      }
    }
  }

  /** Deletes the parts. */
  @Override
  public void close() {
    try (source) {
      deleteOthers(directory);
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      // Only temporary files are left behind.
    }
  }
}
