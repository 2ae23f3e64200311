package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.convert.internal.disk.RegionLocks;
import io.github.ocr4j.time.TimeSource;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lines in a file that several processes share. A kill at any byte costs at most the line that was
 * being written: the next one starts on a line of its own.
 */
final class FileLog implements LedgerLog {
  private final Path file;
  private final RegionLocks locks;
  private final TimeSource time;

  FileLog(Path file, TimeSource time) throws IOException {
    this.file = file.toAbsolutePath();
    this.locks = RegionLocks.of(this.file.resolveSibling(file.getFileName() + ".lock"));
    this.time = time;
  }

  @Override
  public <T> T exclusively(Work<T> work) throws IOException, InterruptedException {
    return locks.<T, IOException>whileHolding(0, 1, time, work::run);
  }

  @Override
  public Cursor cursor() {
    return new FileCursor(file);
  }

  @Override
  public void append(String line) throws IOException {
    String start = endsWithinALine() ? "\n" : "";
    try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
      out.write((start + line + "\n").getBytes(StandardCharsets.UTF_8));
      out.getFD().sync();
    }
  }

  private boolean endsWithinALine() throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return false;
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(in.length() - 1);
      return in.read() != '\n';
    }
  }
}
