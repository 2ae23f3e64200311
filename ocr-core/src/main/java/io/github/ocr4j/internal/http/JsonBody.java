package io.github.ocr4j.internal.http;

import io.github.ocr4j.internal.json.StreamingJson;
import java.io.IOException;
import java.io.OutputStream;

/** A JSON body with documents inside. */
record JsonBody(StreamingJson json) implements OutgoingBody {
  @Override
  public String contentType() {
    return "application/json";
  }

  @Override
  public long length() {
    return json.length();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    json.writeTo(out);
  }
}
