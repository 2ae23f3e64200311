package io.github.ocr4j.ledger;

import io.github.ocr4j.internal.disk.RegionLocks;
import io.github.ocr4j.time.TimeSource;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lines in a file that several processes share. A kill at any byte costs at most the line that was
 * being written: the next one starts on a line of its own.
 */
final class FileLog implements LedgerLog {
  private final Path file;
  private final RegionLocks locks;
  private final TimeSource time;
  private long consumed;

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
  public synchronized List<String> newLines() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      if (in.length() < consumed) {
        consumed = 0;
      }
      byte[] added = new byte[(int) Math.min(Integer.MAX_VALUE - 8L, in.length() - consumed)];
      in.seek(consumed);
      in.readFully(added);
      int complete = lengthOfCompleteLines(added);
      consumed += complete;
      return new String(added, 0, complete, StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static int lengthOfCompleteLines(byte[] bytes) {
    int length = bytes.length;
    while (length > 0 && bytes[length - 1] != '\n') {
      length--;
    }
    return length;
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
