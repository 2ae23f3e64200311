package io.github.ocr4j.client;

import io.github.ocr4j.batch.BatchJob;
import io.github.ocr4j.batch.BatchResult;
import io.github.ocr4j.internal.response.BatchLineReader;
import io.github.ocr4j.internal.response.JsonLines;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The rows that a job left: first those with answers, then those that failed. Files are downloaded
 * when their turn comes and read as streams. One thread at a time; can be walked through once.
 */
public final class BatchResults implements Iterator<BatchResult>, AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final Path directory;
  private final FilesClient files;
  private final BatchLineReader reader;
  private final Deque<String> fileIds = new ArrayDeque<>();
  private Optional<Path> file = Optional.empty();
  private Optional<InputStream> in = Optional.empty();
  private JsonLines lines = new JsonLines(InputStream.nullInputStream());
  private int lineNumber;
  private boolean ready;

  BatchResults(BatchJob job, Path directory, FilesClient files, ClientSettings settings) {
    this.directory = directory;
    this.files = files;
    this.reader = new BatchLineReader(settings::newImages, settings.errors());
    job.outputFile().ifPresent(fileIds::add);
    job.errorFile().ifPresent(fileIds::add);
  }

  @Override
  public boolean hasNext() {
    try {
      while (!ready) {
        ready = lines.next();
        if (!ready) {
          closeFile();
          if (fileIds.isEmpty()) {
            return false;
          }
          openFile(fileIds.poll());
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("the downloaded results of a batch cannot be read", e);
    }
  }

  @Override
  public BatchResult next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ready = false;
    return reader.read(lines.line(), ++lineNumber);
  }

  private void openFile(String fileId) throws IOException {
    Files.createDirectories(directory);
    Path target = Files.createTempFile(directory, "results-", ".jsonl");
    file = Optional.of(target);
    files.download(fileId, target);
    InputStream stream = new BufferedInputStream(Files.newInputStream(target), BUFFER);
    in = Optional.of(stream);
    lines = new JsonLines(stream);
    lineNumber = 0;
  }

  private void closeFile() throws IOException {
    lines = new JsonLines(InputStream.nullInputStream());
    if (in.isPresent()) {
      in.get().close();
    }
    if (file.isPresent()) {
      Files.deleteIfExists(file.get());
    }
    in = Optional.empty();
    file = Optional.empty();
  }

  /** Deletes the downloaded files; images that went to files stay. */
  @Override
  public void close() {
    fileIds.clear();
    try {
      closeFile();
    } catch (IOException e) {
      throw new UncheckedIOException("the downloaded results of a batch cannot be deleted", e);
    }
  }
}
