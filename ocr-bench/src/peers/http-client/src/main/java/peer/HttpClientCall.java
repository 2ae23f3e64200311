package peer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ocr4j.bench.client.CallClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** What a careful programmer writes in an hour: {@code java.net.http} and Jackson. */
public final class HttpClientCall implements CallClient {
  private final ObjectMapper json =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private URI uri;
  private String key;

  /** The part of the answer that is read. */
  public record Answer(List<Page> pages) {}

  /** A page. */
  public record Page(int index, String markdown, List<Image> images) {}

  /** An image. */
  public record Image(String id, String image_base64) {}

  @Override
  public void open(String baseUrl, String newKey) {
    uri = URI.create(baseUrl + "/v1/ocr");
    key = newKey;
  }

  @Override
  public long read(Path document, boolean withImages) throws IOException {
    String data =
        "data:application/pdf;base64,"
            + Base64.getEncoder().encodeToString(Files.readAllBytes(document));
    byte[] body =
        json.writeValueAsBytes(
            Map.of(
                "model", "mistral-ocr-latest",
                "document", Map.of("type", "document_url", "document_url", data),
                "include_image_base64", withImages));
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    Answer answer = json.readValue(send(request), Answer.class);
    return answer.pages().stream().mapToLong(HttpClientCall::size).sum();
  }

  private InputStream send(HttpRequest request) throws IOException {
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw new IOException("status " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  private static long size(Page page) {
    return page.markdown().length()
        + page.images().stream()
            .filter(image -> image.image_base64() != null)
            .mapToLong(image -> image.image_base64().length() * 3L / 4)
            .sum();
  }

  @Override
  public void close() {}
}
