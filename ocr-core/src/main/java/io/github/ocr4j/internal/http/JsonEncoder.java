package io.github.ocr4j.internal.http;

import feign.RequestTemplate;
import feign.codec.Encoder;
import io.github.ocr4j.internal.json.StreamingJson;
import java.lang.reflect.Type;

/** Writes request records as JSON; documents inside are left to the streaming client. */
public final class JsonEncoder implements Encoder {
  @Override
  public void encode(Object value, Type type, RequestTemplate template) {
    StreamingJson json = StreamingJson.of(value);
    template.body(json.skeleton(), null);
    if (json.hasContents()) {
      CallContext.current().sending(new JsonBody(json));
    }
  }
}
