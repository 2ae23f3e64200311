package io.github.ocr4j.client;

import io.github.ocr4j.event.OcrEventListener;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.internal.http.HttpSettings;
import io.github.ocr4j.internal.http.Proxy;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.time.TimeSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.net.ssl.SSLContext;

/** Collects the settings of a {@link MistralClient}. Not thread-safe. */
public final class MistralClientBuilder {
  private static final String MISSING_KEY =
      "There is no API key: set the environment variable MISTRAL_API_KEY, or give the key to the"
          + " builder (Authentication.none() for a gateway that needs none).";

  private String baseUrl = "https://api.mistral.ai";
  private String model = "mistral-ocr-latest";
  private String chatModel = "mistral-small-latest";
  private Optional<Authentication> authentication = Optional.empty();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> queryParameters = new LinkedHashMap<>();
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration readTimeout = Duration.ofMinutes(5);
  private Duration callTimeout = Duration.ofMinutes(15);
  private int maxConnections = 64;
  private Optional<SSLContext> sslContext = Optional.empty();
  private Optional<Proxy> proxy = Optional.empty();
  private List<String> noProxyHosts = List.of();
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
    if (value.isBlank()) {
      throw new ConfigurationException("The model is blank: name one, such as mistral-ocr-latest.");
    }
    this.model = value.strip();
    return this;
  }

  /**
   * Sets the model of conversations that name none.
   *
   * @param value {@code mistral-small-latest} by default
   * @return this builder
   */
  public MistralClientBuilder chatModel(String value) {
    if (value.isBlank()) {
      throw new ConfigurationException(
          "The chat model is blank: name one, such as mistral-small-latest.");
    }
    this.chatModel = value.strip();
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
   * Limits how long a connection may take to stand.
   *
   * @param value more than 0; 10 seconds by default
   * @return this builder
   */
  public MistralClientBuilder connectTimeout(Duration value) {
    this.connectTimeout = positive(value, "connectTimeout");
    return this;
  }

  /**
   * Limits the silence while an answer is awaited or read.
   *
   * @param value more than 0; 5 minutes by default
   * @return this builder
   */
  public MistralClientBuilder readTimeout(Duration value) {
    this.readTimeout = positive(value, "readTimeout");
    return this;
  }

  /**
   * Limits one attempt of a call from its first byte to the last byte of the answer, so that an
   * answer that drips or never ends is cut.
   *
   * @param value more than 0; 15 minutes by default
   * @return this builder
   */
  public MistralClientBuilder callTimeout(Duration value) {
    this.callTimeout = positive(value, "callTimeout");
    return this;
  }

  /**
   * Limits the connections that are open at once.
   *
   * @param value 1 or more; 64 by default
   * @return this builder
   */
  public MistralClientBuilder maxConnections(int value) {
    if (value < 1) {
      throw new ConfigurationException("maxConnections must be 1 or more, but is " + value + ".");
    }
    this.maxConnections = value;
    return this;
  }

  /**
   * Sets which servers are trusted, instead of what the JDK trusts.
   *
   * @param value an initialised context
   * @return this builder
   */
  public MistralClientBuilder sslContext(SSLContext value) {
    this.sslContext = Optional.of(value);
    return this;
  }

  /**
   * Sets an HTTP proxy that asks nobody who they are.
   *
   * @param host its name
   * @param port its port, 1 to 65535
   * @return this builder
   */
  public MistralClientBuilder proxy(String host, int port) {
    return proxy(new Proxy(host, port, Optional.empty(), Optional.empty(), List.of()));
  }

  /**
   * Sets an HTTP proxy with a login.
   *
   * @param host its name
   * @param port its port, 1 to 65535
   * @param userName who uses it
   * @param password the password; never in a log
   * @return this builder
   */
  public MistralClientBuilder proxy(String host, int port, String userName, String password) {
    return proxy(new Proxy(host, port, Optional.of(userName), Optional.of(password), List.of()));
  }

  private MistralClientBuilder proxy(Proxy value) {
    if (value.host().isBlank() || value.port() < 1 || value.port() > 65535) {
      throw new ConfigurationException("The proxy needs a host and a port from 1 to 65535.");
    }
    this.proxy = Optional.of(value);
    return this;
  }

  /**
   * Sets which hosts are reached without the proxy.
   *
   * @param hosts names; {@code *} stands for any text, {@code .example.org} for all below
   * @return this builder
   */
  public MistralClientBuilder noProxyHosts(List<String> hosts) {
    this.noProxyHosts = List.copyOf(hosts);
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
    if (bytes < 0) {
      throw new ConfigurationException("inlineLimit must be 0 or more, but is " + bytes + ".");
    }
    this.inlineLimit = bytes;
    return this;
  }

  /**
   * Sets after which time the service deletes an upload that this client could not delete itself.
   *
   * @param value at least an hour, counted in whole hours; 24 by default
   * @return this builder
   */
  public MistralClientBuilder uploadExpiry(Duration value) {
    if (value.compareTo(Duration.ofHours(1)) < 0) {
      throw new ConfigurationException(
          "uploadExpiry must be at least an hour, but is " + value + ".");
    }
    this.uploadExpiry = value;
    return this;
  }

  /**
   * Limits the pages of one call; PDF files of more pages are split and the answers merged.
   *
   * @param pages 1 or more; 1000 by default, the service's own limit (30 on Azure and Vertex)
   * @return this builder
   */
  public MistralClientBuilder maxDocumentPages(int pages) {
    if (pages < 1) {
      throw new ConfigurationException("maxDocumentPages must be 1 or more, but is " + pages + ".");
    }
    this.maxDocumentPages = pages;
    return this;
  }

  /**
   * Limits the bytes of one document; larger PDF files are split, others refused.
   *
   * @param bytes 1 or more; 50 MiB by default, the service's own limit
   * @return this builder
   */
  public MistralClientBuilder maxDocumentBytes(long bytes) {
    if (bytes < 1) {
      throw new ConfigurationException("maxDocumentBytes must be 1 or more, but is " + bytes + ".");
    }
    this.maxDocumentBytes = bytes;
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
    if (bytes < 0) {
      throw new ConfigurationException(
          "imageFileThreshold must be 0 or more, but is " + bytes + ".");
    }
    this.imageFileThreshold = bytes;
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
    this.requestsPerSecond = OptionalDouble.of(positive(value, "requestsPerSecond"));
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
    this.pagesPerMinute = OptionalDouble.of(positive(value, "pagesPerMinute"));
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

  private static double positive(double value, String name) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new ConfigurationException(name + " must be more than 0, but is " + value + ".");
    }
    return value;
  }

  private static Duration positive(Duration value, String name) {
    if (value.isZero() || value.isNegative()) {
      throw new ConfigurationException(name + " must be more than 0, but is " + value + ".");
    }
    return value;
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
            authentication
                .or(Authentication::fromEnvironment)
                .orElseThrow(() -> new ConfigurationException(MISSING_KEY)),
            Map.copyOf(headers),
            Map.copyOf(queryParameters),
            new HttpSettings(
                connectTimeout,
                readTimeout,
                callTimeout,
                maxConnections,
                sslContext,
                proxy.map(known -> known.withNoProxyHosts(noProxyHosts))),
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
