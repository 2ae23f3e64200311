package io.github.ocr4j.client;

import feign.ExceptionPropagationPolicy;
import feign.Feign;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import io.github.ocr4j.internal.error.ServiceErrorDecoder;
import io.github.ocr4j.internal.http.Calls;
import io.github.ocr4j.internal.http.JsonDecoder;
import io.github.ocr4j.internal.http.StreamingClient;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The Feign interfaces of one client, and what its calls have to remember. Thread-safe. */
final class Apis implements AutoCloseable {
  final OcrApi ocr;
  final ChatApi chat;
  final FilesApi files;
  final BatchApi batch;
  final ModelsApi models;
  final Calls calls;
  final DocumentSender sender;
  final RefusedKey refusedKey;
  final AtomicBoolean engineClosed = new AtomicBoolean();

  /** Ids of the batch jobs that this client created. */
  final Set<String> createdJobs = ConcurrentHashMap.newKeySet();

  private final ClientSettings settings;
  private final StreamingClient transport;

  Apis(ClientSettings settings) {
    this.settings = settings;
    this.transport = new StreamingClient(settings.http());
    this.refusedKey = new RefusedKey(settings.time());
    String base = settings.baseUrl().base();
    this.ocr = create(OcrApi.class, settings.baseUrl().ocr());
    this.chat = create(ChatApi.class, base);
    this.files = create(FilesApi.class, base);
    this.batch = create(BatchApi.class, base);
    this.models = create(ModelsApi.class, base);
    this.calls = settings.newCalls();
    this.sender = new DocumentSender(files, calls, settings.documents());
  }

  private <T> T create(Class<T> api, String url) {
    return Feign.builder()
        .client(transport)
        .decoder(new JsonDecoder())
        .errorDecoder(new ServiceErrorDecoder(settings.errors(), settings.time()))
        .retryer(new CallRetryer(settings.retryPolicy()))
        .requestInterceptor(identify(settings))
        .exceptionPropagationPolicy(ExceptionPropagationPolicy.UNWRAP)
        .target(api, url);
  }

  /** Feign applies it before every attempt to the same template, so it must replace, not add. */
  private static RequestInterceptor identify(ClientSettings settings) {
    return template -> {
      settings.headers().forEach((name, value) -> replace(template, name, value));
      settings
          .queryParameters()
          .forEach((name, value) -> template.query(name, List.of()).query(name, value));
      Authentication authentication = settings.authentication();
      if (!authentication.isNone()) {
        replace(template, authentication.headerName(), authentication.headerValue());
      }
    };
  }

  private static void replace(RequestTemplate template, String name, String value) {
    template.removeHeader(name).headerLiteral(name, value);
  }

  @Override
  public void close() {
    transport.close();
  }
}
