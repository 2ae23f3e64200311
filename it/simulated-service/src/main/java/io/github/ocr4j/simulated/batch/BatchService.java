package io.github.ocr4j.simulated.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.simulated.billing.BillingMeter;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.body.PayloadSink;
import io.github.ocr4j.simulated.chat.ChatService;
import io.github.ocr4j.simulated.contract.RefusedException;
import io.github.ocr4j.simulated.contract.RequestSchema;
import io.github.ocr4j.simulated.files.FileStore;
import io.github.ocr4j.simulated.files.StoredFile;
import io.github.ocr4j.simulated.ocr.OcrService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Takes batch jobs and runs them as time goes by. Thread-safe.
 *
 * <p>With a clock of the caller's, every look at a job first does all work that is due by then.
 * With the system's clock a thread in the background does the work, and looking takes no time.
 */
public final class BatchService implements AutoCloseable {

  /** The states that a job can be in. */
  public static final List<String> STATUSES =
      Stream.of(JobStatus.values()).map(JobStatus::name).toList();

  private static final int DEFAULT_HOURS = 24;
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<UUID, JobRunner> jobs = new LinkedHashMap<>();
  private final BatchSettings settings;
  private final RowWorker worker;
  private final FileStore files;
  private final BillingMeter billing;
  private final Path directory;
  private final long seed;
  private final Optional<BackgroundWork> background;

  /** With {@code inBackground} a thread does the work. */
  public BatchService(
      BatchSettings settings,
      OcrService ocr,
      ChatService chat,
      FileStore files,
      BillingMeter billing,
      Path directory,
      long seed,
      boolean inBackground) {
    this.settings = settings;
    this.worker = new RowWorker(ocr, chat, directory);
    this.files = files;
    this.billing = billing;
    this.directory = directory;
    this.seed = seed;
    this.background =
        inBackground ? Optional.of(new BackgroundWork(this::advance)) : Optional.empty();
  }

  /** Creates a job. */
  public ObjectNode create(JsonNode request, JsonBody body) throws IOException {
    if (!settings.allowed) {
      throw RefusedException.detail(402, "You do not have access to this service");
    }
    RequestSchema.BATCH_JOB.require(request, "body");
    List<StoredFile> inputs = inputs(request, body);
    List<Row> rows = new ArrayList<>();
    for (StoredFile input : inputs) {
      rows.addAll(Rows.of(input));
    }
    Instant now = files.clock().instant();
    int hours = request.path("timeout_hours").asInt(DEFAULT_HOURS);
    BatchJob.JobOrder order =
        new BatchJob.JobOrder(
            files.newId(),
            inputs.stream().map(StoredFile::id).toList(),
            rows,
            request.get("endpoint").asText(),
            text(request.path("model")),
            text(request.path("agent_id")),
            request.path("metadata").isObject() ? request.get("metadata") : NullNode.instance,
            now,
            now.plus(Duration.ofHours(hours)));
    BatchJob job = new BatchJob(order, settings.missesAfterCreation);
    synchronized (jobs) {
      jobs.put(
          order.id(),
          new JobRunner(job, settings, worker, files, billing, directory, seed + jobs.size()));
    }
    ObjectNode created = job.json();
    background.ifPresent(BackgroundWork::wake);
    return created;
  }

  /**
   * Describes a job.
   *
   * @param inline whether the results of a finished job come along
   */
  public ObjectNode get(UUID id, boolean inline) throws IOException {
    JobRunner runner = find(id);
    look(runner);
    ObjectNode json = runner.job().json();
    if (inline) {
      json.set("outputs", outputs(runner.job()));
    }
    return json;
  }

  /** Requests the cancellation of a job. */
  public ObjectNode cancel(UUID id) {
    JobRunner runner = find(id);
    look(runner);
    runner.job().requestCancellation(files.clock().instant());
    ObjectNode requested = runner.job().json();
    background.ifPresent(BackgroundWork::wake);
    return requested;
  }

  /** Describes all jobs, the oldest first. */
  public List<ObjectNode> list() {
    List<JobRunner> runners = runners();
    runners.forEach(this::look);
    return runners.stream()
        .sorted(Comparator.comparing(runner -> runner.job().order().createdAt()))
        .map(runner -> runner.job().json())
        .toList();
  }

  @Override
  public void close() {
    background.ifPresent(BackgroundWork::close);
  }

  /** Does all work that is due now; tells whether there will be more. */
  private boolean advance() {
    boolean more = false;
    for (JobRunner runner : runners()) {
      if (!runner.job().status().isTerminal()) {
        runner.advance(files.clock().instant());
        more |= !runner.job().status().isTerminal();
      }
    }
    return more;
  }

  private void look(JobRunner runner) {
    if (background.isEmpty()) {
      runner.advance(files.clock().instant());
    }
  }

  private JobRunner find(UUID id) {
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(id))
          .filter(runner -> !runner.job().isMissed())
          .orElseThrow(() -> RefusedException.detail(404, "No batch job matches the given query."));
    }
  }

  private List<JobRunner> runners() {
    synchronized (jobs) {
      return List.copyOf(jobs.values());
    }
  }

  private List<StoredFile> inputs(JsonNode request, JsonBody body) throws IOException {
    List<StoredFile> inputs = new ArrayList<>();
    for (JsonNode id : request.path("input_files")) {
      inputs.add(files.get(UUID.fromString(id.asText())));
    }
    JsonNode requests = request.path("requests");
    if (requests.isArray() && !requests.isEmpty()) {
      inputs.add(inlineInput((ArrayNode) requests, body));
    }
    if (inputs.isEmpty()) {
      throw RefusedException.invalid(
          "value_error",
          List.of("body"),
          "Value error, Either input_files or requests must be given",
          request);
    }
    return inputs;
  }

  private StoredFile inlineInput(ArrayNode requests, JsonBody body) throws IOException {
    PayloadSink sink = new PayloadSink(directory);
    for (JsonNode row : requests) {
      body.writeWhole(row, sink);
      sink.write('\n');
    }
    UUID id = files.newId();
    StoredFile input =
        StoredFile.ofBatch(
            id,
            id + ".jsonl",
            "batch_request",
            requests.size(),
            files.clock().instant(),
            sink.finish());
    files.add(input);
    return input;
  }

  /** Returns the results of a job, null before its end. */
  private JsonNode outputs(BatchJob job) throws IOException {
    if (!job.status().isTerminal()) {
      return NullNode.instance;
    }
    ArrayNode outputs = JSON.createArrayNode();
    for (Optional<UUID> file : List.of(job.outputFile(), job.errorFile())) {
      if (file.isPresent()) {
        try (InputStream in = files.get(file.get()).content().open();
            MappingIterator<JsonNode> lines = JSON.readerFor(JsonNode.class).readValues(in)) {
          lines.forEachRemaining(outputs::add);
        }
      }
    }
    return outputs;
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
  }
}
