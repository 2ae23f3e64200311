package io.github.ocr4j.simulated.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A request that the service refuses, with the status and body that it answers. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final int status;
  private final transient JsonNode body;
  private final transient Map<String, String> headers;

  private RefusedException(int status, JsonNode body) {
    this(status, body, Map.of());
  }

  private RefusedException(int status, JsonNode body, Map<String, String> headers) {
    super("Refused with status " + status + ".", null, false, false);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }

  /** Returns the HTTP status code. */
  public int status() {
    return status;
  }

  /** Returns the answer's JSON. */
  public JsonNode body() {
    return body;
  }

  /** Returns the answer's headers beyond the usual ones. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Returns this refusal with other headers. */
  public RefusedException withHeaders(Map<String, String> other) {
    return new RefusedException(status, body, Map.copyOf(other));
  }

  /** The shape of the model routers: an object {@code error} with a numeric code in a string. */
  public static RefusedException error(int status, int code, String type, String message) {
    ObjectNode body = JSON.objectNode();
    body.put("object", "error").put("message", message).put("type", type).putNull("param");
    body.put("code", Integer.toString(code)).put("raw_status_code", status);
    return new RefusedException(status, body);
  }

  /** The model routers' complaint about a document that cannot be had or read. */
  public static RefusedException invalidFile(String message) {
    return error(400, 3310, "invalid_request_file", message);
  }

  /** The model routers' complaint about an image or an office file that cannot be decoded. */
  public static RefusedException corruptedFile() {
    return invalidFile("File is corrupted and cannot be parsed.");
  }

  /** Any other shape. */
  public static RefusedException of(int status, JsonNode body) {
    return new RefusedException(status, body);
  }

  /** The shape with one sentence under {@code detail}. */
  public static RefusedException detail(int status, String detail) {
    return new RefusedException(status, JSON.objectNode().put("detail", detail));
  }

  /** The gateway's shape with one sentence under {@code message}. */
  public static RefusedException gateway(int status, String message) {
    return new RefusedException(status, JSON.objectNode().put("message", message));
  }

  /**
   * The shape of failed validation: 422 with a list under {@code detail}.
   *
   * @param violations what is wrong with the request, at least one
   */
  public static RefusedException invalid(List<Violation> violations) {
    ArrayNode details = JSON.arrayNode();
    for (Violation violation : violations) {
      ObjectNode detail = details.addObject().put("type", violation.type());
      ArrayNode location = detail.putArray("loc");
      for (Object step : violation.location()) {
        if (step instanceof Integer position) {
          location.add(position);
        } else {
          location.add(step.toString());
        }
      }
      detail.put("msg", violation.message()).set("input", violation.input());
    }
    return new RefusedException(422, JSON.objectNode().set("detail", details));
  }

  /**
   * The shape of failed validation, for one value.
   *
   * @param location names and list positions down to the value
   */
  public static RefusedException invalid(
      String type, List<Object> location, String message, JsonNode input) {
    return invalid(List.of(new Violation(type, location, message, input)));
  }
}
