package io.github.ocr4j.simulated.ocr;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.body.PayloadSink;
import io.github.ocr4j.simulated.document.JpegSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/**
 * An image as a data URI in JSON, written without holding its text in memory.
 *
 * @param image the image
 * @param directory where a large image is kept while it is written
 */
record StreamedJpeg(JpegSource image, Path directory) implements JsonSerializable {

  private static final byte[] PREFIX =
      "data:image/jpeg;base64,".getBytes(StandardCharsets.US_ASCII);

  @Override
  public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
    try (Payload base64 = base64();
        Reader text =
            new InputStreamReader(
                new SequenceInputStream(new ByteArrayInputStream(PREFIX), base64.open()),
                StandardCharsets.US_ASCII)) {
      json.writeString(text, -1);
    }
  }

  @Override
  public void serializeWithType(
      JsonGenerator json, SerializerProvider provider, TypeSerializer type) throws IOException {
    serialize(json, provider);
  }

  private Payload base64() throws IOException {
    PayloadSink sink = new PayloadSink(directory);
    try (OutputStream encoder = Base64.getEncoder().wrap(sink)) {
      encoder.write(new byte[0]);
      image.writeTo(encoder);
    }
    return sink.finish();
  }
}
