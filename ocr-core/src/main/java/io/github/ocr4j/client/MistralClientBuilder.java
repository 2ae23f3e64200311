package io.github.ocr4j.client;

import io.github.ocr4j.event.OcrEventListener;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.time.TimeSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** Collects the settings of a {@link MistralClient}. Not thread-safe. */
public final class MistralClientBuilder {
  private String baseUrl = "https://api.mistral.ai";
  private String model = "mistral-ocr-latest";
  private String chatModel = "mistral-small-latest";
  private Optional<Authentication> authentication = Optional.empty();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> queryParameters = new LinkedHashMap<>();
  private NetworkOptions network = NetworkOptions.defaults();
  private RetryPolicy retryPolicy = RetryPolicy.defaults();
  private DocumentTransport documentTransport = DocumentTransport.AUTO;
  private long inlineLimit = 4L * 1024 * 1024;
  private Duration uploadExpiry = Duration.ofHours(24);
  private int maxDocumentPages = 1000;
  private long maxDocumentBytes = 50L * 1024 * 1024;
  private Optional<Path> imageDirectory = Optional.empty();
  private long imageFileThreshold = 64 * 1024;
  private OptionalDouble requestsPerSecond = OptionalDouble.empty();
  private OptionalDouble pagesPerMinute = OptionalDouble.empty();
  private PriceList prices = PriceList.standard();
  private OcrEventListener listener = OcrEventListener.none();
  private TimeSource time = TimeSource.system();

  MistralClientBuilder() {}

  /**
   * Sets where the service or a gateway is.
   *
   * @param value an http or https address with any path prefix, with or without {@code /v1} at its
   *     end; {@code https://api.mistral.ai} by default
   * @return this builder
   * @throws ConfigurationException if it is no such address
   */
  public MistralClientBuilder baseUrl(String value) {
    this.baseUrl = BaseUrl.normalize(value);
    return this;
  }

  /**
   * Sets the API key, sent as a bearer token. Without it the key comes from MISTRAL_API_KEY, then
   * from MISTRAL_AI_API_KEY.
   *
   * @param value the key
   * @return this builder
   * @throws ConfigurationException if it is blank
   */
  public MistralClientBuilder apiKey(String value) {
    return authentication(Authentication.bearer(value));
  }

  /**
   * Sets how calls show who makes them.
   *
   * @param value bearer, a header of its own, or none
   * @return this builder
   */
  public MistralClientBuilder authentication(Authentication value) {
    this.authentication = Optional.of(value);
    return this;
  }

  /**
   * Sets the model of requests that name none.
   *
   * @param value {@code mistral-ocr-latest} by default
   * @return this builder
   */
  public MistralClientBuilder model(String value) {
    this.model = OptionChecks.modelName("model", value, "mistral-ocr-latest");
    return this;
  }

  /**
   * Sets the model of conversations that name none.
   *
   * @param value {@code mistral-small-latest} by default
   * @return this builder
   */
  public MistralClientBuilder chatModel(String value) {
    this.chatModel = OptionChecks.modelName("chat model", value, "mistral-small-latest");
    return this;
  }

  /**
   * Adds a header to every call.
   *
   * @param name its name
   * @param value its value
   * @return this builder
   */
  public MistralClientBuilder header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /**
   * Adds a query parameter to every call, such as {@code api-version} of Azure-hosted deployments.
   *
   * @param name its name
   * @param value its value
   * @return this builder
   */
  public MistralClientBuilder queryParameter(String name, String value) {
    queryParameters.put(name, value);
    return this;
  }

  /**
   * Sets how the client connects: time limits, number of connections, proxy and trust.
   *
   * @param value {@link NetworkOptions#defaults()} by default
   * @return this builder
   */
  public MistralClientBuilder network(NetworkOptions value) {
    this.network = Objects.requireNonNull(value, "network");
    return this;
  }

  /**
   * Sets how failed calls are repeated.
   *
   * @param value {@link RetryPolicy#defaults()} by default
   * @return this builder
   */
  public MistralClientBuilder retryPolicy(RetryPolicy value) {
    this.retryPolicy = Objects.requireNonNull(value, "retryPolicy");
    return this;
  }

  /**
   * Sets how documents that are at hand get to the service.
   *
   * @param value {@link DocumentTransport#AUTO} by default
   * @return this builder
   */
  public MistralClientBuilder documentTransport(DocumentTransport value) {
    this.documentTransport = Objects.requireNonNull(value, "documentTransport");
    return this;
  }

  /**
   * Sets up to which size a document goes inline when the size decides.
   *
   * @param bytes 4 MiB by default, 0 or more
   * @return this builder
   */
  public MistralClientBuilder inlineLimit(long bytes) {
    this.inlineLimit = OptionChecks.atLeast(0, "inlineLimit", bytes);
    return this;
  }

  /**
   * Sets after which time the service deletes an upload that this client could not delete itself.
   *
   * @param value at least an hour, counted in whole hours; 24 by default
   * @return this builder
   */
  public MistralClientBuilder uploadExpiry(Duration value) {
    this.uploadExpiry = OptionChecks.atLeastAnHour("uploadExpiry", value);
    return this;
  }

  /**
   * Limits the pages of one call; PDF files of more pages are split and the answers merged.
   *
   * @param pages 1 or more; 1000 by default, the service's own limit (30 on Azure and Vertex)
   * @return this builder
   */
  public MistralClientBuilder maxDocumentPages(int pages) {
    this.maxDocumentPages = OptionChecks.atLeast(1, "maxDocumentPages", pages);
    return this;
  }

  /**
   * Limits the bytes of one document; larger PDF files are split, others refused.
   *
   * @param bytes 1 or more; 50 MiB by default, the service's own limit
   * @return this builder
   */
  public MistralClientBuilder maxDocumentBytes(long bytes) {
    this.maxDocumentBytes = OptionChecks.atLeast(1, "maxDocumentBytes", bytes);
    return this;
  }

  /**
   * Sets where images of responses go that are large; without it all stay in memory. The files are
   * the caller's: the client deletes only those of responses that could not be read to their end.
   *
   * @param value a directory; made when it is needed
   * @return this builder
   */
  public MistralClientBuilder imageDirectory(Path value) {
    this.imageDirectory = Optional.of(value);
    return this;
  }

  /**
   * Sets which images are large.
   *
   * @param bytes images of more bytes go to files; 65536 by default, 0 or more
   * @return this builder
   */
  public MistralClientBuilder imageFileThreshold(long bytes) {
    this.imageFileThreshold = OptionChecks.atLeast(0, "imageFileThreshold", bytes);
    return this;
  }

  /**
   * Limits the calls of this client. Without it, and where the service's headers say nothing, the
   * client slows down after refusals and tries faster again.
   *
   * @param value more than 0
   * @return this builder
   */
  public MistralClientBuilder requestsPerSecond(double value) {
    this.requestsPerSecond = OptionalDouble.of(OptionChecks.positive("requestsPerSecond", value));
    return this;
  }

  /**
   * Limits the pages that this client asks for. Without it the limit in the service's headers
   * holds.
   *
   * @param value more than 0
   * @return this builder
   */
  public MistralClientBuilder pagesPerMinute(double value) {
    this.pagesPerMinute = OptionalDouble.of(OptionChecks.positive("pagesPerMinute", value));
    return this;
  }

  /**
   * Sets at which prices events say what calls cost.
   *
   * @param value {@link PriceList#standard()} by default
   * @return this builder
   */
  public MistralClientBuilder prices(PriceList value) {
    this.prices = Objects.requireNonNull(value, "prices");
    return this;
  }

  /**
   * Adds a listener.
   *
   * @param value sees what happens inside the client
   * @return this builder
   */
  public MistralClientBuilder listener(OcrEventListener value) {
    this.listener = listener.and(value);
    return this;
  }

  /**
   * Sets what tells the time and waits between attempts.
   *
   * @param value the system's by default
   * @return this builder
   */
  public MistralClientBuilder time(TimeSource value) {
    this.time = Objects.requireNonNull(value, "time");
    return this;
  }

  /**
   * Builds the client; nothing is called yet.
   *
   * @return a client to be closed by the caller
   * @throws ConfigurationException if there is no key
   */
  public MistralClient build() {
    return new MistralClient(
        new ClientSettings(
            baseUrl,
            model,
            chatModel,
            authentication.orElseGet(Authentication::requireFromEnvironment),
            Map.copyOf(headers),
            Map.copyOf(queryParameters),
            network.settings(),
            retryPolicy,
            new TransferSettings(
                documentTransport, inlineLimit, uploadExpiry, maxDocumentPages, maxDocumentBytes),
            imageDirectory,
            imageFileThreshold,
            new RateLimits(requestsPerSecond, pagesPerMinute),
            prices,
            listener,
            time));
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "MistralClientBuilder[" + baseUrl + ", " + model + "]";
  }
}
