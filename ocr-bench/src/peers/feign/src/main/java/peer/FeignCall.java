package peer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Feign;
import feign.Headers;
import feign.RequestLine;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import io.github.ocr4j.bench.client.CallClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Feign as its README shows it, with Jackson and the default client. */
public final class FeignCall implements CallClient {
  private OcrApi api;

  /** The interface. */
  interface OcrApi {
    @RequestLine("POST /v1/ocr")
    @Headers("Content-Type: application/json")
    Answer process(Map<String, Object> request);
  }

  /** The part of the answer that is read. */
  public record Answer(List<Page> pages) {}

  /** A page. */
  public record Page(int index, String markdown, List<Image> images) {}

  /** An image. */
  public record Image(String id, String image_base64) {}

  @Override
  public void open(String baseUrl, String key) {
    ObjectMapper json =
        new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    api =
        Feign.builder()
            .encoder(new JacksonEncoder(json))
            .decoder(new JacksonDecoder(json))
            .requestInterceptor(template -> template.header("Authorization", "Bearer " + key))
            .target(OcrApi.class, baseUrl);
  }

  @Override
  public long read(Path document, boolean withImages) throws IOException {
    String data =
        "data:application/pdf;base64,"
            + Base64.getEncoder().encodeToString(Files.readAllBytes(document));
    Answer answer =
        api.process(
            Map.of(
                "model", "mistral-ocr-latest",
                "document", Map.of("type", "document_url", "document_url", data),
                "include_image_base64", withImages));
    return answer.pages().stream().mapToLong(FeignCall::size).sum();
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
