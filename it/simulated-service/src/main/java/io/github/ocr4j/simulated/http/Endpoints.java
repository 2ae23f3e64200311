package io.github.ocr4j.simulated.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.ocr4j.simulated.batch.BatchService;
import io.github.ocr4j.simulated.billing.BillingMeter;
import io.github.ocr4j.simulated.chat.ChatService;
import io.github.ocr4j.simulated.contract.RequestSchema;
import io.github.ocr4j.simulated.files.FileStore;
import io.github.ocr4j.simulated.files.SignedUrls;
import io.github.ocr4j.simulated.ocr.OcrModels;
import io.github.ocr4j.simulated.ocr.OcrService;
import java.io.Closeable;
import java.nio.file.Path;

/** Wires the services together and puts them on their paths. */
final class Endpoints implements Closeable {

  /** Tells programs outside this process what was paid for. No real service has it. */
  private static final String BILL = "/simulated/bill";

  private final Router router;
  private final BatchService batch;

  Endpoints(Settings settings, Path directory, BillingMeter billing) {
    FileStore files =
        new FileStore(settings.clock(), settings.seed(), settings.missesAfterUpload());
    SignedUrls signedUrls = new SignedUrls(settings.seed());
    OcrModels models = new OcrModels(settings.clock(), settings.retiredModels());
    OcrService ocr =
        new OcrService(
            directory,
            files,
            signedUrls,
            settings.limits(),
            models,
            settings.blockConfidence()
                ? RequestSchema.OCR_WITH_BLOCK_CONFIDENCE
                : RequestSchema.OCR);
    ChatService chat = new ChatService(ocr, settings.clock());
    this.batch =
        new BatchService(
            settings.batch(),
            ocr,
            chat,
            files,
            billing,
            directory,
            settings.seed(),
            !settings.ownClock());
    RateGate gate = new RateGate(settings.rateLimits(), settings.retryAfter(), settings.clock());
    PaidEndpoints paid = new PaidEndpoints(ocr, chat, billing, gate);
    Routes routes = new Routes().add("POST", "/v1/ocr", paid::read);
    Routes open = new Routes().add("GET", BILL, (call, body) -> bill(billing));
    if (!settings.gateway()) {
      new FilesEndpoints(files, signedUrls, new UploadReader(directory)).addTo(routes);
      new BatchEndpoints(batch).addTo(routes);
      new ModelsEndpoints(models).addTo(routes);
      routes.add("POST", "/v1/chat/completions", paid::complete);
      open.add("GET", "/blob/{file_id}", new BlobEndpoint(files, signedUrls));
    }
    this.router =
        new Router(
            routes,
            open,
            settings.prefix(),
            new Authentication(settings.key(), settings.keyHeader()));
  }

  private static Answer bill(BillingMeter billing) {
    return Answer.json(
            JsonNodeFactory.instance
                .objectNode()
                .put("pages", billing.pages())
                .put("batch_pages", billing.batchPages())
                .put("annotated_pages", billing.annotatedPages())
                .put("dollars", billing.dollars()))
        .atOnce();
  }

  Router router() {
    return router;
  }

  @Override
  public void close() {
    batch.close();
  }
}
