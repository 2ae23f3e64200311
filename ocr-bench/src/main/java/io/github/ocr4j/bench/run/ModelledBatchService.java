package io.github.ocr4j.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.github.ocr4j.time.TimeSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files and batch endpoints of a service that opens no document: it knows how many pages each
 * row asks for, and what a clock says, which may be virtual. Everything that the client and the
 * batch strategy decide, they decide against it as against the real service. One client at a time.
 */
final class ModelledBatchService {
  private static final String ROW_START = "{\"custom_id\"";
  private static final String LIST = "{\"data\":[],\"object\":\"list\",\"total\":0}";

  private final BatchModel model;
  private final int pagesPerDocument;
  private final TimeSource time;
  private final RunMeter meter;
  private final ObjectMapper json = JsonMapper.builder().build();
  private final Map<String, List<Row>> files = new HashMap<>();
  private final Map<String, Job> jobs = new HashMap<>();

  private record Row(String customId, int pages) {}

  private record Job(String id, ObjectNode order, List<Row> rows, Instant createdAt) {}

  ModelledBatchService(
      BatchModel model,
      ModelledServer server,
      int pagesPerDocument,
      TimeSource time,
      RunMeter meter) {
    this.model = model;
    this.pagesPerDocument = pagesPerDocument;
    this.time = time;
    this.meter = meter;
    server.handle("/v1/files", this::files);
    server.handle("/v1/batch/jobs", this::jobs);
  }

  private void files(HttpExchange call) throws IOException {
    String[] path = call.getRequestURI().getPath().split("/");
    switch (call.getRequestMethod()) {
      case "POST" -> ModelledServer.answer(call, 200, upload(call));
      case "DELETE" ->
          ModelledServer.answer(call, 200, file(path[3]).put("deleted", true).toString());
      default -> {
        if (path.length > 4) {
          sendResults(call, files.get(path[3]));
        } else {
          ModelledServer.answer(call, 200, LIST);
        }
      }
    }
  }

  private String upload(HttpExchange call) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(call.getRequestBody(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(ROW_START)) {
          rows.add(row(json.readTree(line)));
        }
      }
    }
    String id = "file-" + files.size();
    files.put(id, rows);
    return file(id).toString();
  }

  private Row row(JsonNode line) {
    JsonNode pages = line.path("body").path("pages");
    return new Row(
        line.path("custom_id").asText(), pages.isArray() ? pages.size() : pagesPerDocument);
  }

  private ObjectNode file(String id) {
    return json.createObjectNode()
        .put("id", id)
        .put("object", "file")
        .put("bytes", 1)
        .put("created_at", time.now().getEpochSecond())
        .put("filename", id + ".jsonl")
        .put("purpose", "batch")
        .put("sample_type", "batch_request")
        .put("source", "upload");
  }

  private void jobs(HttpExchange call) throws IOException {
    String[] path = call.getRequestURI().getPath().split("/");
    if (call.getRequestMethod().equals("POST")) {
      ObjectNode order = (ObjectNode) json.readTree(call.getRequestBody());
      List<Row> rows = files.get(order.path("input_files").path(0).asText());
      Job job = new Job("job-" + jobs.size(), order, rows, time.now());
      jobs.put(job.id(), job);
      ModelledServer.answer(call, 200, describe(job));
    } else {
      ModelledServer.answer(call, 200, path.length > 4 ? describe(jobs.get(path[4])) : LIST);
    }
  }

  private String describe(Job job) {
    long pages = job.rows().stream().mapToLong(Row::pages).sum();
    Instant start = job.createdAt().plus(model.queueDelay());
    Instant end = start.plus(model.work(pages));
    boolean done = !time.now().isBefore(end);
    ObjectNode described = job.order().deepCopy();
    described
        .put("id", job.id())
        .put("object", "batch")
        .put("status", done ? "SUCCESS" : time.now().isBefore(start) ? "QUEUED" : "RUNNING")
        .put("created_at", job.createdAt().getEpochSecond())
        .put("total_requests", job.rows().size())
        .put("completed_requests", done ? job.rows().size() : 0)
        .put("succeeded_requests", done ? job.rows().size() : 0)
        .put("failed_requests", 0);
    described.putArray("errors");
    if (done) {
      String results = job.id() + "-results";
      if (files.put(results, job.rows()) == null) {
        meter.answeredInBatch(pages);
      }
      described.put("output_file", results);
    }
    return described.toString();
  }

  private static void sendResults(HttpExchange call, List<Row> rows) throws IOException {
    call.sendResponseHeaders(200, 0);
    try (OutputStream out = call.getResponseBody()) {
      for (Row row : rows) {
        String line =
            "{\"custom_id\":\"%s\",\"response\":{\"status_code\":200,\"body\":%s},\"error\":null}\n"
                .formatted(row.customId(), ModelledServer.response(row.pages()));
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
