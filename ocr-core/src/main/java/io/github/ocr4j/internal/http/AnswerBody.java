package io.github.ocr4j.internal.http;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/**
 * An answer's body, read from the connection. Closing it returns the connection when the body was
 * read to its end, and cuts it otherwise: the rest may be endless.
 */
final class AnswerBody implements Response.Body {
  private static final int TAIL = 512;

  private final HttpUriRequestBase message;
  private final ClassicHttpResponse answer;
  private final Future<?> watch;
  private final CallContext call;
  private final InputStream in;
  private boolean closed;

  AnswerBody(
      HttpUriRequestBase message, ClassicHttpResponse answer, Future<?> watch, CallContext call)
      throws IOException {
    this.message = message;
    this.answer = answer;
    this.watch = watch;
    this.call = call;
    HttpEntity entity = answer.getEntity();
    this.in = entity == null ? InputStream.nullInputStream() : new AnswerStream(entity, call);
  }

  CallContext call() {
    return call;
  }

  @Override
  public Integer length() {
    HttpEntity entity = answer.getEntity();
    long length = entity == null ? 0 : entity.getContentLength();
    return length < 0 || length > Integer.MAX_VALUE ? null : (int) length;
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public InputStream asInputStream() {
    return in;
  }

  @Override
  public Reader asReader(Charset charset) {
    return new InputStreamReader(in, charset);
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (isAtEnd()) {
        answer.close();
      } else {
        message.cancel();
      }
    } finally {
      watch.cancel(false);
    }
  }

  /** JSON is often followed by a line break and always, when chunked, by an empty chunk. */
  private boolean isAtEnd() {
    try {
      return in.readNBytes(TAIL).length < TAIL;
    } catch (IOException e) {
      return false;
    }
  }
}
