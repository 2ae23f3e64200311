package io.github.ocr4j.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ocr4j.internal.json.WireMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Reads and writes the wire model as JSON, with the names of the contract. Thread-safe.
 *
 * <p>What is unset is left out, because the contract forbids nulls and unknown members in requests.
 */
public final class WireJson {
  private static final ObjectMapper MAPPER = WireMapper.get();

  private WireJson() {}

  /**
   * Reads one value.
   *
   * @param <T> the value's type
   * @param json UTF-8 JSON; closed when read
   * @param type a record of this package
   * @return the value
   * @throws IOException if the stream fails or is not JSON of that shape
   */
  public static <T> T read(InputStream json, Class<T> type) throws IOException {
    return MAPPER.readValue(json, type);
  }

  /**
   * Reads one value.
   *
   * @param <T> the value's type
   * @param json JSON text
   * @param type a record of this package
   * @return the value
   * @throws IOException if the text is not JSON of that shape
   */
  public static <T> T read(String json, Class<T> type) throws IOException {
    return MAPPER.readValue(json, type);
  }

  /**
   * Writes one value.
   *
   * @param value a record of this package
   * @return JSON text
   */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
