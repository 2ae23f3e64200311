package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.billing.BillingMeter;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.ocr.OcrAnswer;
import io.github.ocr4j.simulated.ocr.OcrService;
import java.io.IOException;

/** {@code POST /v1/ocr}. */
final class OcrEndpoint implements Endpoint {

  private final OcrService service;
  private final BillingMeter billing;
  private final RateGate gate;

  OcrEndpoint(OcrService service, BillingMeter billing, RateGate gate) {
    this.service = service;
    this.billing = billing;
    this.gate = gate;
  }

  @Override
  public Answer answer(Call call, JsonBody body) throws IOException {
    gate.admitRequest();
    gate.admitPages();
    OcrAnswer answer = service.process(Bodies.json(body), body);
    billing.bill(answer.bill());
    int pages = answer.bill().pages();
    return Answer.json(answer.json()).withPages(pages).withHeaders(gate.countPages(pages));
  }
}
