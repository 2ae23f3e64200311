package io.github.ocr4j.internal.response;

import java.io.IOException;
import java.io.InputStream;

/** Gives the lines of a file one by one as streams, so that a broken line costs only itself. */
public final class JsonLines {
  private final InputStream in;
  private Line line;
  private int peeked = -2;

  /** Reads lines. */
  public JsonLines(InputStream in) {
    this.in = in;
  }

  /**
   * Goes to the next line that is not empty.
   *
   * @throws IOException if the stream fails
   */
  public boolean next() throws IOException {
    if (line != null) {
      line.skipRest();
    }
    do {
      peeked = in.read();
    } while (peeked == '\n' || peeked == '\r');
    line = new Line();
    return peeked >= 0;
  }

  /** The current line. */
  public InputStream line() {
    return line;
  }

  private final class Line extends InputStream {
    private boolean ended;

    @Override
    public int read() throws IOException {
      if (ended) {
        return -1;
      }
      int next = peeked >= 0 ? peeked : in.read();
      peeked = -2;
      ended = next < 0 || next == '\n';
      return ended ? -1 : next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = 0;
      while (count < length) {
        int next = read();
        if (next < 0) {
          break;
        }
        target[offset + count++] = (byte) next;
      }
      return count == 0 && length > 0 ? -1 : count;
    }

    void skipRest() throws IOException {
      while (read() >= 0) {
        continue;
      }
    }
  }
}
