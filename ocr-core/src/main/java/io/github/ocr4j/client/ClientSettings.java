package io.github.ocr4j.client;

import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.internal.error.Redaction;
import io.github.ocr4j.internal.error.ServiceErrors;
import io.github.ocr4j.internal.http.Calls;
import io.github.ocr4j.internal.http.HttpSettings;
import io.github.ocr4j.internal.http.Proxy;
import io.github.ocr4j.internal.json.SpooledImages;
import io.github.ocr4j.internal.rate.RateLimits;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.time.TimeSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Everything a client needs to know, checked. */
record ClientSettings(
    BaseUrl baseUrl,
    String model,
    String chatModel,
    Authentication authentication,
    Map<String, String> headers,
    Map<String, String> queryParameters,
    HttpSettings http,
    RetryPolicy retryPolicy,
    DocumentOptions documents,
    OptionalDouble requestsPerSecond,
    OptionalDouble pagesPerMinute,
    PriceList prices,
    Consumer<OcrEvent> listener,
    TimeSource time) {

  ServiceErrors errors() {
    return new ServiceErrors(
        new Redaction(
            List.of(authentication.secret(), http.proxy().flatMap(Proxy::password).orElse(""))));
  }

  Calls newCalls() {
    return new Calls(time, new RateLimits(requestsPerSecond, pagesPerMinute, time), listener);
  }

  SpooledImages newImages() {
    return new SpooledImages(documents.imageDirectory(), documents.imageFileThreshold());
  }

  @Override
  public String toString() {
    return "ClientSettings[" + baseUrl + ", " + model + ", " + authentication + "]";
  }
}
