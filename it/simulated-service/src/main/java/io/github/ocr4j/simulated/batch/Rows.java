package io.github.ocr4j.simulated.batch;

import io.github.ocr4j.simulated.files.StoredFile;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines of an input file and opens them one by one. */
final class Rows {

  private Rows() {}

  static List<Row> of(StoredFile file) throws IOException {
    List<Row> rows = new ArrayList<>();
    byte[] buffer = new byte[64 * 1024];
    long position = 0;
    long start = 0;
    try (InputStream in = file.content().open()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++, position++) {
          if (buffer[i] == '\n') {
            add(rows, file, start, position);
            start = position + 1;
          }
        }
      }
    }
    add(rows, file, start, position);
    return rows;
  }

  static InputStream open(Row row) throws IOException {
    InputStream in = row.file().content().open();
    in.skipNBytes(row.offset());
    return new Bounded(new BufferedInputStream(in), row.length());
  }

  private static void add(List<Row> rows, StoredFile file, long start, long end) {
    if (end - start > 1) {
      rows.add(new Row(file, start, end - start));
    }
  }

  private static final class Bounded extends FilterInputStream {

    private long left;

    Bounded(InputStream in, long length) {
      super(in);
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int n = super.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, n);
      return n;
    }
  }
}
