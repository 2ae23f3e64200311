package io.github.ocr4j.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.github.ocr4j.internal.json.SpooledImages;
import java.io.IOException;
import java.util.Base64;

/** Reads base64 with or without a {@code data:} prefix; text that is neither is no failure. */
final class ImageContentDeserializer extends JsonDeserializer<ImageContent> {
  @Override
  public ImageContent deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    String text = parser.getText();
    if (context.getAttribute(SpooledImages.class) instanceof SpooledImages spooled) {
      return contentOf(spooled.get(text));
    }
    String payload = text.startsWith("data:") ? text.substring(text.indexOf(',') + 1) : text;
    try {
      byte[] bytes = Base64.getDecoder().decode(withoutBlanks(payload));
      return bytes.length > 0 ? ImageContent.of(bytes) : new ImageContent.Undecodable(text);
    } catch (IllegalArgumentException notBase64) {
      return new ImageContent.Undecodable(text);
    }
  }

  private static String withoutBlanks(String payload) {
    return payload.indexOf('\n') < 0 && payload.indexOf(' ') < 0
        ? payload
        : payload.replaceAll("[\\r\\n ]", "");
  }

  private static ImageContent contentOf(SpooledImages.Spooled image) {
    if (image.file().isPresent()) {
      return ImageContent.of(image.file().get());
    }
    return image
        .bytes()
        .map(ImageContent::of)
        .orElseGet(() -> new ImageContent.Undecodable(image.beginning()));
  }
}
