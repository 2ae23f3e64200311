package io.github.ocr4j.client;

import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.time.TimeSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Collects the settings of a {@link MistralClient}. Not thread-safe. */
public final class MistralClientBuilder {
  private BaseUrl baseUrl = BaseUrl.of("https://api.mistral.ai");
  private Optional<String> ocrPath = Optional.empty();
  private String model = "mistral-ocr-latest";
  private String chatModel = "mistral-small-latest";
  private Optional<Authentication> authentication = Optional.empty();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> queryParameters = new LinkedHashMap<>();
  private NetworkOptions network = NetworkOptions.defaults();
  private RetryPolicy retryPolicy = RetryPolicy.defaults();
  private DocumentOptions documents = DocumentOptions.defaults();
  private OptionalDouble requestsPerSecond = OptionalDouble.empty();
  private OptionalDouble pagesPerMinute = OptionalDouble.empty();
  private PriceList prices = PriceList.standard();
  private Consumer<OcrEvent> listener = event -> {};
  private TimeSource time = TimeSource.system();

  MistralClientBuilder() {}

  /**
   * Sets where the service or a gateway is.
   *
   * @param value an http or https address with any path prefix, with or without {@code /v1} at its
   *     end, or with the path of the OCR operation there ({@code /v1/ocr}, or {@code
   *     /providers/mistral/azure/ocr} of Azure-hosted deployments); {@code https://api.mistral.ai}
   *     by default
   * @return this builder
   * @throws ConfigurationException if it is no such address
   */
  public MistralClientBuilder baseUrl(String value) {
    this.baseUrl = BaseUrl.of(value);
    return this;
  }

  /**
   * Sets where the OCR operation is, for a gateway that has it in a place of its own.
   *
   * @param value a path that follows the base URL; {@code /v1/ocr} by default
   * @return this builder
   */
  public MistralClientBuilder ocrPath(String value) {
    this.ocrPath = Optional.of(value);
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
   * Sets how documents are sent, and where the images of answers go.
   *
   * @param value {@link DocumentOptions#defaults()} by default
   * @return this builder
   */
  public MistralClientBuilder documents(DocumentOptions value) {
    this.documents = Objects.requireNonNull(value, "documents");
    return this;
  }

  /**
   * Limits the calls of this client. With and without it, the client keeps billed calls below the
   * rate at which the service refuses them: it starts slowly, learns the limit from headers and
   * refusals, and tries faster again.
   *
   * @param value more than 0
   * @return this builder
   */
  public MistralClientBuilder requestsPerSecond(double value) {
    this.requestsPerSecond = OptionalDouble.of(OptionChecks.positive("requestsPerSecond", value));
    return this;
  }

  /**
   * Limits the pages that this client asks for. A lower limit in the service's headers holds
   * instead.
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
   * Adds a listener. It is called on the thread on which something happens, by several threads at
   * once: be quick and thread-safe. What it throws is ignored. To follow one call and to stop it
   * there is {@link io.github.ocr4j.engine.CallObserver}.
   *
   * @param value sees what happens inside the client
   * @return this builder
   */
  public MistralClientBuilder listener(Consumer<OcrEvent> value) {
    this.listener = listener.andThen(value);
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
            ocrPath.map(baseUrl::withOcrPath).orElse(baseUrl),
            model,
            chatModel,
            authentication.orElseGet(Authentication::requireFromEnvironment),
            Map.copyOf(headers),
            Map.copyOf(queryParameters),
            network.settings(),
            retryPolicy,
            documents,
            requestsPerSecond,
            pagesPerMinute,
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
