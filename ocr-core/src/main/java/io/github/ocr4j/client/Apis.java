package io.github.ocr4j.client;

import feign.ExceptionPropagationPolicy;
import feign.Feign;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import io.github.ocr4j.internal.error.ServiceErrorDecoder;
import io.github.ocr4j.internal.http.JsonDecoder;
import io.github.ocr4j.internal.http.StreamingClient;
import java.util.List;

/** Builds the Feign interfaces of one client. */
final class Apis implements AutoCloseable {
  private final ClientSettings settings;
  private final StreamingClient transport;

  Apis(ClientSettings settings) {
    this.settings = settings;
    this.transport = new StreamingClient(settings.http());
  }

  <T> T create(Class<T> api) {
    return create(api, settings.baseUrl().base());
  }

  <T> T create(Class<T> api, String url) {
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
