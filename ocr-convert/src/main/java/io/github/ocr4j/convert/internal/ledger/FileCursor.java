package io.github.ocr4j.convert.internal.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads a file's lines as they are added, a piece at a time: the file may be larger than the
 * memory. What follows the last line break is left for the next time.
 */
final class FileCursor implements LedgerLog.Cursor {
  private static final int PIECE = 1 << 16;

  private final Path file;
  private long consumed;

  FileCursor(Path file) {
    this.file = file;
  }

  @Override
  public void forEachNew(Consumer<String> reader) throws IOException {
    if (!Files.exists(file) || Files.size(file) == consumed) {
      return;
    }
    try (FileChannel in = FileChannel.open(file)) {
      in.position(in.size() < consumed ? 0 : consumed);
      consumed = in.position();
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      ByteBuffer piece = ByteBuffer.allocate(PIECE);
      while (in.read(piece) >= 0) {
        consumed += lines(piece.array(), piece.position(), line, reader);
        piece.clear();
      }
    }
  }

  /** Hands over the lines that end in a piece; tells how many bytes they have in all. */
  private static long lines(
      byte[] piece, int length, ByteArrayOutputStream line, Consumer<String> reader) {
    long complete = 0;
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (piece[i] == '\n') {
        line.write(piece, start, i - start);
        complete += line.size() + 1;
        reader.accept(line.toString(StandardCharsets.UTF_8));
        line.reset();
        start = i + 1;
      }
    }
    line.write(piece, start, length - start);
    return complete;
  }
}
