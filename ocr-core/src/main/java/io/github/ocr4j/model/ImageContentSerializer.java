package io.github.ocr4j.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** Writes an image as the service does: a data URI whose media type the first bytes tell. */
final class ImageContentSerializer extends JsonSerializer<ImageContent> {
  @Override
  public void serialize(
      ImageContent content, JsonGenerator generator, SerializerProvider serializers)
      throws IOException {
    if (content instanceof ImageContent.Undecodable undecodable) {
      generator.writeString(undecodable.beginning());
      return;
    }
    try (InputStream in = content.open()) {
      byte[] bytes = in.readAllBytes();
      generator.writeString("data:" + ImageSignature.mediaType(bytes) + ";base64," + encode(bytes));
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
