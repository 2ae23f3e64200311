package io.github.ocr4j.internal.error;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.ocr4j.internal.json.WireMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads as much of a JSON text as there is: error bodies are cut off after a while because some of
 * them echo the whole request. Long strings are shortened and echoes are skipped.
 */
final class PartialJson {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_ELEMENTS = 20;
  private static final List<String> ECHOES = List.of("input", "ctx", "body", "document");

  private PartialJson() {}

  /** Empty when the text does not begin like a JSON object. */
  static Optional<Map<String, Object>> readObject(byte[] text) {
    try (JsonParser parser = WireMapper.get().getFactory().createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      Map<String, Object> object = new LinkedHashMap<>();
      readInto(object, parser, 0);
      return Optional.of(object);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What was read before the text broke off is kept. */
  private static boolean readInto(Map<String, Object> object, JsonParser parser, int depth) {
    try {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        if (ECHOES.contains(name)) {
          parser.skipChildren();
        } else if (!put(object, name, token, parser, depth)) {
          return false;
        }
      }
      return true;
    } catch (IOException cutOff) {
      return false;
    }
  }

  private static boolean put(
      Map<String, Object> object, String name, JsonToken token, JsonParser parser, int depth)
      throws IOException {
    if (token == JsonToken.START_OBJECT && depth < MAX_DEPTH) {
      Map<String, Object> child = new LinkedHashMap<>();
      object.put(name, child);
      return readInto(child, parser, depth + 1);
    }
    if (token == JsonToken.START_ARRAY && depth < MAX_DEPTH) {
      List<Object> child = new ArrayList<>();
      object.put(name, child);
      return readInto(child, parser, depth + 1);
    }
    if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      object.put(name, parser.getText());
    } else {
      parser.skipChildren();
    }
    return true;
  }

  private static boolean readInto(List<Object> list, JsonParser parser, int depth)
      throws IOException {
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      Map<String, Object> holder = new LinkedHashMap<>();
      boolean complete = put(holder, "element", token, parser, depth);
      if (list.size() < MAX_ELEMENTS) {
        list.addAll(holder.values());
      }
      if (!complete) {
        return false;
      }
    }
    return true;
  }
}
