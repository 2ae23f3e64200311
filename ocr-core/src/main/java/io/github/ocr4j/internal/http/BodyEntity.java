package io.github.ocr4j.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** An {@link OutgoingBody} as Apache HttpClient wants it; tells the context when all is written. */
final class BodyEntity extends AbstractHttpEntity {
  private final OutgoingBody body;
  private final CallContext call;

  BodyEntity(OutgoingBody body, CallContext call) {
    super(body.contentType(), null);
    this.body = body;
    this.call = call;
  }

  @Override
  public long getContentLength() {
    return body.length();
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public boolean isStreaming() {
    return false;
  }

  @Override
  public InputStream getContent() {
    throw new UnsupportedOperationException("this body is only written");
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    body.writeTo(out);
    call.markSent();
  }

  @Override
  public void close() {}
}
