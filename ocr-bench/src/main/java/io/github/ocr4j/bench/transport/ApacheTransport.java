package io.github.ocr4j.bench.transport;

import feign.Request;
import feign.Response;
import io.github.ocr4j.event.OcrEventListener;
import io.github.ocr4j.internal.http.Calls;
import io.github.ocr4j.internal.http.HttpSettings;
import io.github.ocr4j.internal.http.OutgoingBody;
import io.github.ocr4j.internal.http.StreamingClient;
import io.github.ocr4j.internal.rate.RateLimiter;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The transport of the client: Apache HttpClient 5. */
final class ApacheTransport implements Transport {
  private final Calls calls =
      new Calls(
          TimeSource.system(),
          new RateLimiter(OptionalDouble.empty(), OptionalDouble.empty(), TimeSource.system()),
          OcrEventListener.none());
  private final StreamingClient client =
      new StreamingClient(
          new HttpSettings(
              Duration.ofSeconds(10),
              Duration.ofMinutes(5),
              Duration.ofMinutes(15),
              64,
              Optional.empty(),
              Optional.empty()));

  @Override
  public long post(String url, OutgoingBody body) {
    Request request =
        Request.create(
            Request.HttpMethod.POST, url, Map.of(), new byte[0], StandardCharsets.UTF_8, null);
    return calls.free("measured").sending(body).call(() -> execute(request));
  }

  private long execute(Request request) {
    try (Response response = client.execute(request, new Request.Options())) {
      return response.body().asInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
