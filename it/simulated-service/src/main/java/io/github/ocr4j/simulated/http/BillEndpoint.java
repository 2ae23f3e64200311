package io.github.ocr4j.simulated.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.simulated.billing.BillingMeter;
import io.github.ocr4j.simulated.body.JsonBody;

/** Tells what was paid for, to programs that are not in this process. No real service has it. */
final class BillEndpoint implements Endpoint {
  static final String PATH = "/simulated/bill";

  private final BillingMeter billing;

  BillEndpoint(BillingMeter billing) {
    this.billing = billing;
  }

  @Override
  public Answer answer(Call call, JsonBody body) {
    ObjectNode bill = JsonNodeFactory.instance.objectNode();
    bill.put("pages", billing.pages());
    bill.put("batch_pages", billing.batchPages());
    bill.put("annotated_pages", billing.annotatedPages());
    bill.put("dollars", billing.dollars());
    return Answer.json(bill).atOnce();
  }
}
