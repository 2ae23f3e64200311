package io.github.ocr4j.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Leaves a mark where {@link StreamingJson} puts the content when the body is sent. */
final class InlineContentSerializer extends JsonSerializer<InlineContent> {
  @Override
  public void serialize(
      InlineContent content, JsonGenerator generator, SerializerProvider serializers)
      throws IOException {
    InlineMarks marks = (InlineMarks) serializers.getAttribute(InlineMarks.class);
    generator.writeString(marks.markFor(content));
  }
}
