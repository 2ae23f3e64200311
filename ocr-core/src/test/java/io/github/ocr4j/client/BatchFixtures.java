package io.github.ocr4j.client;

import io.github.ocr4j.batch.BatchJob;
import io.github.ocr4j.batch.BatchRequest;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.WireJson;
import java.io.IOException;
import java.net.URI;

/** Jobs and rows as the service has them. */
final class BatchFixtures {
  private BatchFixtures() {}

  static String job(String status, String more) {
    return "{\"id\":\"job-1\",\"object\":\"batch\",\"input_files\":[\"in-1\"],\"metadata\":null,"
        + "\"endpoint\":\"/v1/ocr\",\"model\":\"m\",\"errors\":[],\"outputs\":null,\"status\":\""
        + status
        + "\",\"created_at\":1787150442,"
        + more
        + "}";
  }

  static String counts(int total, int succeeded, int failed) {
    return "\"total_requests\":"
        + total
        + ",\"completed_requests\":"
        + (succeeded + failed)
        + ",\"succeeded_requests\":"
        + succeeded
        + ",\"failed_requests\":"
        + failed;
  }

  static BatchJob readJob(String status, String more) throws IOException {
    return WireJson.read(job(status, more), BatchJob.class);
  }

  static BatchRequest row(String id) {
    return new BatchRequest(
        id, OcrRequest.of(Document.of(URI.create("https://example.org/" + id + ".pdf"))));
  }
}
