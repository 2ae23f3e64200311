package io.github.ocr4j.internal.error;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an error body says, in each of its shapes: the service's own, FastAPI's {@code detail},
 * Kong's, Envoy's and Cloudflare's text, LiteLLM's {@code error} object.
 *
 * @param message what it says, not yet cleaned; may be empty
 * @param code the service's own code
 * @param type the service's own type
 * @param requestId an id for the support
 */
record ErrorBody(
    String message, Optional<String> code, Optional<String> type, Optional<String> requestId) {

  static ErrorBody parse(byte[] body) {
    return PartialJson.readObject(body).map(ErrorBody::of).orElseGet(() -> ofText(body));
  }

  static ErrorBody ofMessage(String message) {
    return new ErrorBody(message, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static ErrorBody ofText(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8).strip();
    return ofMessage(text.startsWith("<") ? title(text) : text);
  }

  private static String title(String html) {
    int from = html.indexOf("<title>");
    int to = html.indexOf("</title>");
    return from < 0 || to < from
        ? "a web page"
        : "a web page titled '" + html.substring(from + 7, to).strip() + "'";
  }

  private static ErrorBody of(Map<String, Object> body) {
    if (body.get("error") instanceof Map<?, ?> nested) {
      return of(stringKeys(nested));
    }
    return new ErrorBody(
        message(body), text(body, "code"), text(body, "type"), text(body, "request_id"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> stringKeys(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }

  private static Optional<String> text(Map<String, Object> body, String name) {
    return body.get(name) instanceof String text && !text.isBlank() && !text.equals("None")
        ? Optional.of(text)
        : Optional.empty();
  }

  private static String message(Map<String, Object> body) {
    String main =
        List.of("message", "detail", "description", "error", "error_description").stream()
            .map(body::get)
            .filter(Objects::nonNull)
            .map(ErrorBody::words)
            .filter(words -> !words.isBlank())
            .distinct()
            .collect(Collectors.joining("; "));
    String lines = words(body.get("errors"));
    return lines.isBlank() ? main : main + ": " + lines;
  }

  private static String words(Object value) {
    if (value instanceof String text) {
      return text.strip();
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(ErrorBody::words)
          .filter(words -> !words.isBlank())
          .collect(Collectors.joining("; "));
    }
    if (value instanceof Map<?, ?> map) {
      return words(stringKeys(map));
    }
    return "";
  }

  private static String words(Map<String, Object> map) {
    if (map.get("msg") instanceof String text) {
      return place(map) + text.strip();
    }
    String said = message(map);
    return map.get("line_number") instanceof String line ? "line " + line + ": " + said : said;
  }

  private static String place(Map<String, Object> map) {
    return map.get("loc") instanceof List<?> parts && !parts.isEmpty()
        ? parts.stream().map(String::valueOf).collect(Collectors.joining(".")) + ": "
        : "";
  }
}
