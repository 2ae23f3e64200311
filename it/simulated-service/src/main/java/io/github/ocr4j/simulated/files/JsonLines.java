package io.github.ocr4j.simulated.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.io.IOException;
import java.io.InputStream;

/** Checks files of JSON lines without holding a line in memory. */
final class JsonLines {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private JsonLines() {}

  /** Returns how many lines there are, each an object; otherwise refuses the upload. */
  static int count(Payload content) throws IOException {
    int lines = 0;
    int previousLine = 0;
    try (InputStream in = content.open();
        JsonParser parser = FACTORY.createParser(in)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        JsonLocation at = parser.currentTokenLocation();
        if (token != JsonToken.START_OBJECT || at.getLineNr() == previousLine) {
          throw refused("line contains something else than one object", at.getLineNr());
        }
        parser.skipChildren();
        previousLine = at.getLineNr();
        if (parser.currentLocation().getLineNr() != previousLine) {
          throw refused("line contains invalid json: object goes on", at.getLineNr());
        }
        lines++;
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw refused("line contains invalid json: " + e.getOriginalMessage(), line);
    }
    return lines;
  }

  private static RefusedException refused(String message, int line) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("detail", "Invalid file format.");
    body.put("description", "Found 1 errors in this file.");
    body.putArray("errors").addObject().put("message", message).put("line_number", line);
    return RefusedException.of(422, body);
  }
}
