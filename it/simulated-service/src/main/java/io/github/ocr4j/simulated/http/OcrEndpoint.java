package io.github.ocr4j.simulated.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.ocr4j.simulated.billing.BilledCall;
import io.github.ocr4j.simulated.billing.BillingMeter;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.contract.RefusedException;
import io.github.ocr4j.simulated.ocr.OcrAnswer;
import io.github.ocr4j.simulated.ocr.OcrService;
import java.io.IOException;
import java.util.List;

/** {@code POST /v1/ocr}. */
final class OcrEndpoint implements Endpoint {

  private static final int PAGES_PER_MINUTE = 1250;

  private final OcrService service;
  private final BillingMeter billing;

  OcrEndpoint(OcrService service, BillingMeter billing) {
    this.service = service;
    this.billing = billing;
  }

  @Override
  public Answer answer(Call call, JsonBody body) throws IOException {
    OcrAnswer answer = service.process(root(body), body);
    billing.bill(
        new BilledCall(
            answer.model(), answer.pages(), answer.annotated(), false, answer.documentSha256()));
    return Answer.json(answer.json())
        .withPages(answer.pages())
        .withHeader("x-ratelimit-limit-ocr-pages-minute", Integer.toString(PAGES_PER_MINUTE))
        .withHeader(
            "x-ratelimit-remaining-ocr-pages-minute",
            Integer.toString(Math.max(0, PAGES_PER_MINUTE - answer.pages())))
        .withHeader("x-ratelimit-ocr-pages-query-cost", Integer.toString(answer.pages()));
  }

  static JsonNode root(JsonBody body) {
    if (body.size() == 0) {
      throw RefusedException.invalid(
          "missing", List.of("body"), "Field required", NullNode.instance);
    }
    return body.root()
        .orElseThrow(
            () ->
                RefusedException.invalid(
                    "json_invalid",
                    List.of("body"),
                    "JSON decode error: " + body.problem(),
                    NullNode.instance));
  }
}
