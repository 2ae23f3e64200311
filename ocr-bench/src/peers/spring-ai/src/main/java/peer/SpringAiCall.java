package peer;

import io.github.ocr4j.bench.client.CallClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.springframework.ai.mistralai.ocr.MistralOcrApi;
import org.springframework.ai.retry.RetryUtils;
import org.springframework.web.client.RestClient;

/**
 * Spring AI's OCR API. With the system property {@code peer.interceptor} the client has one request
 * interceptor, as an application with logging or tracing has.
 */
public final class SpringAiCall implements CallClient {
  private MistralOcrApi api;

  @Override
  public void open(String baseUrl, String key) {
    RestClient.Builder builder = RestClient.builder();
    if (Boolean.getBoolean("peer.interceptor")) {
      builder.requestInterceptor((request, body, execution) -> execution.execute(request, body));
    }
    api = new MistralOcrApi(baseUrl, key, builder, RetryUtils.DEFAULT_RESPONSE_ERROR_HANDLER);
  }

  @Override
  public long read(Path document, boolean withImages) throws IOException {
    String data =
        "data:application/pdf;base64,"
            + Base64.getEncoder().encodeToString(Files.readAllBytes(document));
    MistralOcrApi.OCRRequest request =
        new MistralOcrApi.OCRRequest(
            "mistral-ocr-latest",
            null,
            new MistralOcrApi.OCRRequest.DocumentURLChunk(data),
            null,
            withImages,
            null,
            null);
    List<MistralOcrApi.OCRPage> pages = api.ocr(request).getBody().pages();
    return pages.stream().mapToLong(SpringAiCall::size).sum();
  }

  private static long size(MistralOcrApi.OCRPage page) {
    return page.markdown().length()
        + page.images().stream()
            .filter(image -> image.imageBase64() != null)
            .mapToLong(image -> image.imageBase64().length() * 3L / 4)
            .sum();
  }

  @Override
  public void close() {}
}
