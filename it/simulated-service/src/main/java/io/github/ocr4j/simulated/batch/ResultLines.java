package io.github.ocr4j.simulated.batch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.ocr4j.simulated.body.PayloadSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Writes results as lines. The body of a success is an object; the body of a failure is a string
 * that holds JSON, as the live service does it.
 */
final class ResultLines {

  private final PayloadSink sink;
  private int lines;

  ResultLines(PayloadSink sink) {
    this.sink = sink;
  }

  PayloadSink sink() {
    return sink;
  }

  int lines() {
    return lines;
  }

  void add(UUID job, Row row, RowAnswer answer) throws IOException {
    String id = "batch-" + short8(job) + "-" + short8(row.file().id()) + "-" + row.offset();
    String customId =
        answer.customId().map(text -> TextNode.valueOf(text).toString()).orElse("null");
    write(
        "{\"id\":\""
            + id
            + "\",\"custom_id\":"
            + customId
            + ",\"response\":{\"status_code\":"
            + answer.status()
            + ",\"body\":");
    if (answer.succeeded()) {
      copy(answer, sink);
    } else {
      String body = new String(answer.body().bytes(), StandardCharsets.UTF_8);
      write(JsonNodeFactory.instance.textNode(body).toString());
    }
    write("},\"error\":null}\n");
    lines++;
  }

  private static void copy(RowAnswer answer, OutputStream out) throws IOException {
    try (InputStream in = answer.body().open()) {
      in.transferTo(out);
    }
  }

  private void write(String text) throws IOException {
    sink.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String short8(UUID id) {
    return id.toString().substring(0, 8);
  }
}
