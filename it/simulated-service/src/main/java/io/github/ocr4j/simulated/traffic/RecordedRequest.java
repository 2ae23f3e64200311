package io.github.ocr4j.simulated.traffic;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it arrived.
 *
 * @param method the HTTP method
 * @param path the path, without the query
 * @param query the query without its question mark, empty if there was none
 * @param headers the headers, names in lower case
 * @param bodySize the body's size in bytes as it came; 0 if it was not read
 * @param bodyChecksum the body's CRC-32C in eight hexadecimal digits, empty if it was not read
 * @param json a JSON body with short references in place of inline documents, else empty
 * @param status the status of the answer; 0 if there was none
 * @param at when the request arrived
 */
public record RecordedRequest(
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    long bodySize,
    String bodyChecksum,
    String json,
    int status,
    Instant at) {

  public RecordedRequest {
    headers = Map.copyOf(headers);
  }

  /**
   * Returns the first value of a header.
   *
   * @param name the header's name, in any case
   */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }
}
