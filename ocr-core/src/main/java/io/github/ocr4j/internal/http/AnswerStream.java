package io.github.ocr4j.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import org.apache.hc.core5.http.HttpEntity;

/** Marks failures of the connection, so that they are told from failures of the reader. */
final class AnswerStream extends FilterInputStream {
  private final CallContext call;

  AnswerStream(HttpEntity entity, CallContext call) throws IOException {
    super(entity.getContent());
    this.call = call;
  }

  @Override
  public int read() throws IOException {
    try {
      return in.read();
    } catch (IOException e) {
      throw new BrokenAnswerException(e, call.expired());
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return in.read(buffer, offset, length);
    } catch (IOException e) {
      throw new BrokenAnswerException(e, call.expired());
    }
  }

  /** The owner decides between returning and cutting the connection. */
  @Override
  public void close() {}

  /** The connection failed while the answer was read. */
  static final class BrokenAnswerException extends IOException {
    private static final long serialVersionUID = 1L;
    private final boolean expired;

    BrokenAnswerException(IOException cause, boolean expired) {
      super(cause.getMessage(), cause);
      this.expired = expired;
    }

    boolean expired() {
      return expired;
    }
  }
}
