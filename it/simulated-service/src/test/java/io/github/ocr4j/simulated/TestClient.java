package io.github.ocr4j.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** A client that adds nothing to what it is told to send. */
final class TestClient {

  static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final String key;

  TestClient(SimulatedService service) {
    this(service, "test-key");
  }

  TestClient(SimulatedService service, String key) {
    this.base = service.uri();
    this.key = key;
  }

  static ObjectNode ocrRequest(byte[] pdf) {
    ObjectNode request = JSON.createObjectNode().put("model", "mistral-ocr-latest");
    request
        .putObject("document")
        .put("type", "document_url")
        .put("document_url", dataUri("application/pdf", pdf));
    return request;
  }

  static ObjectNode imageRequest(String mediaType, byte[] image) {
    ObjectNode request = JSON.createObjectNode().put("model", "mistral-ocr-latest");
    request.putObject("document").put("image_url", dataUri(mediaType, image));
    return request;
  }

  static String dataUri(String mediaType, byte[] bytes) {
    return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }

  HttpResponse<String> ocr(JsonNode request) {
    return post("/v1/ocr", request.toString());
  }

  HttpResponse<String> post(String path, String json) {
    return send(
        request(path)
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  HttpResponse<String> upload(String name, byte[] content, Map<String, String> fields) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    fields.forEach(
        (field, value) ->
            form.writeBytes(part("form-data; name=\"" + field + "\"", value + "\r\n")));
    form.writeBytes(part("form-data; name=\"file\"; filename=\"" + name + "\"", ""));
    form.writeBytes(content);
    form.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.US_ASCII));
    return send(
        request("/v1/files")
            .header("content-type", "multipart/form-data; boundary=cut")
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())));
  }

  private static byte[] part(String disposition, String value) {
    return ("--cut\r\nContent-Disposition: " + disposition + "\r\n\r\n" + value)
        .getBytes(StandardCharsets.UTF_8);
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> delete(String path) {
    return send(request(path).DELETE());
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
    return key.isEmpty() ? request : request.header("authorization", "Bearer " + key);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return trySend(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<String> trySend(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
