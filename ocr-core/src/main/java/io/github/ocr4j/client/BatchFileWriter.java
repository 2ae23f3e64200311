package io.github.ocr4j.client;

import io.github.ocr4j.batch.BatchRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.internal.json.StreamingJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes requests as JSON lines, one file per job, as a stream: documents are encoded while they
 * are written. Starts another file when a limit is reached. Not thread-safe.
 */
public final class BatchFileWriter implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final Path directory;
  private final long maxBytes;
  private final int maxRows;
  private final String model;
  private final List<Path> files = new ArrayList<>();
  private Optional<OutputStream> out = Optional.empty();
  private long bytes;
  private int rows;

  BatchFileWriter(Path directory, long maxBytes, int maxRows, String model) {
    this.directory = directory;
    this.maxBytes = maxBytes;
    this.maxRows = maxRows;
    this.model = model;
  }

  /**
   * Writes a row.
   *
   * @param request the row; a document that is at hand is written into it
   * @throws DocumentException if the document cannot be read or is too large for a file
   */
  public void add(BatchRequest request) {
    StreamingJson line = StreamingJson.of(BatchRow.of(request, model));
    long length = line.length() + 1;
    if (length > maxBytes) {
      throw new DocumentException(
          Reason.TOO_LARGE,
          request.request().document().name()
              + " makes a row of "
              + length
              + " bytes, but a file of a batch may have "
              + maxBytes
              + ": upload it and refer to it by its id, or split it.");
    }
    try {
      OutputStream target = rows == maxRows || bytes + length > maxBytes ? nextFile() : thisFile();
      line.writeTo(target);
      target.write('\n');
      bytes += length;
      rows++;
    } catch (IOException e) {
      throw new UncheckedIOException("the requests of the batch cannot be written", e);
    }
  }

  private OutputStream thisFile() throws IOException {
    return out.isPresent() ? out.get() : nextFile();
  }

  private OutputStream nextFile() throws IOException {
    close();
    Files.createDirectories(directory);
    Path file = directory.resolve("batch-" + (files.size() + 1) + ".jsonl");
    OutputStream next = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    files.add(file);
    out = Optional.of(next);
    bytes = 0;
    rows = 0;
    return next;
  }

  /**
   * The files, each the input of a job of its own. Complete once this writer is closed.
   *
   * @return in the order of the rows
   */
  public List<Path> files() {
    return List.copyOf(files);
  }

  /** Ends the last file. */
  @Override
  public void close() {
    try {
      if (out.isPresent()) {
        out.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the requests of the batch cannot be written", e);
    } finally {
      out = Optional.empty();
    }
  }
}
