package io.github.ocr4j.client;

import io.github.ocr4j.batch.BatchJob;
import io.github.ocr4j.batch.BatchJobQuery;
import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.batch.BatchPolling;
import io.github.ocr4j.batch.BatchRequest;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.exception.NotFoundException;
import io.github.ocr4j.exception.RequestTimeoutException;
import io.github.ocr4j.exception.ServiceException.Failure;
import io.github.ocr4j.files.UploadOptions;
import io.github.ocr4j.files.UploadedFile;
import io.github.ocr4j.internal.http.CallContext;
import io.github.ocr4j.internal.http.Calls;
import io.github.ocr4j.internal.json.Absent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * OCR as batch jobs ({@code /v1/batch/jobs}), at half the price and with patience: write files of
 * requests, submit each, wait or come back later, read the results. Keeps no journal. Thread-safe.
 * All methods throw a {@link io.github.ocr4j.exception.ServiceException} when the service refuses
 * or does not answer.
 */
public final class BatchClient {
  private static final String ENDPOINT = "/v1/ocr";
  private static final long MAX_FILE_BYTES = 500_000_000;
  private static final int MAX_FILE_ROWS = 100_000;
  private static final int MAX_INLINE_ROWS = 10_000;

  private final BatchApi api;
  private final Calls calls;
  private final FilesClient files;
  private final ClientSettings settings;
  private final Set<String> createdHere;

  BatchClient(Apis apis, FilesClient files, ClientSettings settings, Calls calls) {
    this.api = apis.batch;
    this.createdHere = apis.createdJobs;
    this.calls = calls;
    this.files = files;
    this.settings = settings;
  }

  /**
   * Starts files of requests, each up to 500,000,000 bytes and 100,000 rows.
   *
   * @param directory where the files go; made when needed
   * @return a writer to be closed by the caller
   */
  public BatchFileWriter newFiles(Path directory) {
    return newFiles(directory, MAX_FILE_BYTES, MAX_FILE_ROWS);
  }

  /**
   * Starts files of requests.
   *
   * @param directory where the files go; made when needed
   * @param maxBytes at most so many bytes in a file, at most 512 MB for the service
   * @param maxRows at most so many rows in a file
   * @return a writer to be closed by the caller
   */
  public BatchFileWriter newFiles(Path directory, long maxBytes, int maxRows) {
    return new BatchFileWriter(directory, maxBytes, maxRows, settings.model());
  }

  /**
   * Uploads a file of requests; it is needed until its job is finished.
   *
   * @param requests JSON lines
   * @return the uploaded file
   */
  public UploadedFile upload(Path requests) {
    return ifThere(
        () -> files.upload(Document.of(requests), "application/jsonl", UploadOptions.of("batch")));
  }

  /**
   * Creates a job that works off an uploaded file.
   *
   * @param fileId the uploaded file
   * @param options how the job is run
   * @return the new job, which may not know yet how many rows it has
   */
  public BatchJob create(String fileId, BatchOptions options) {
    return create(Optional.of(List.of(fileId)), Optional.empty(), options);
  }

  /**
   * Uploads a file of requests and creates a job that works it off.
   *
   * @param requests JSON lines
   * @param options how the job is run
   * @return the new job; {@link BatchJob#inputFiles()} has the file's id
   */
  public BatchJob submit(Path requests, BatchOptions options) {
    return create(upload(requests).id(), options);
  }

  /**
   * Creates a job whose rows are sent with it.
   *
   * @param requests 1 to 10,000 rows
   * @param options how the job is run
   * @return the new job
   */
  public BatchJob submitInline(List<BatchRequest> requests, BatchOptions options) {
    if (requests.isEmpty() || requests.size() > MAX_INLINE_ROWS) {
      throw new IllegalArgumentException(
          "a job takes from 1 to 10,000 rows inline, but got " + requests.size());
    }
    String model = options.model().orElse(settings.model());
    List<BatchRow> rows = requests.stream().map(row -> BatchRow.of(row, model)).toList();
    return create(Optional.empty(), Optional.of(rows), options);
  }

  private BatchJob create(
      Optional<List<String>> inputFiles, Optional<List<BatchRow>> rows, BatchOptions options) {
    Map<String, String> metadata = options.metadata();
    BatchJobCall job =
        new BatchJobCall(
            inputFiles,
            rows,
            ENDPOINT,
            Optional.of(options.model().orElse(settings.model())),
            metadata.isEmpty() ? Optional.empty() : Optional.of(metadata),
            options.timeout().toHours());
    BatchJob created = create(job, inputFiles.isPresent());
    createdHere.add(created.id());
    return created;
  }

  private BatchJob create(BatchJobCall job, boolean ofUploadedFile) {
    CallContext context = calls.billed("batch.create").sendingJson(job);
    return ofUploadedFile
        ? context.ofFreshResource().call(api::create)
        : ifThere(() -> context.call(api::create));
  }

  /** Right after its creation the service may not find a job yet. */
  private CallContext asking(String jobId) {
    CallContext context = calls.free("batch.get");
    return createdHere.contains(jobId) ? context.ofFreshResource() : context;
  }

  /**
   * A gateway with the OCR path only answers "not found" to a creation, which has no id to find.
   */
  private <T> T ifThere(Supplier<T> call) {
    try {
      return call.get();
    } catch (NotFoundException e) {
      Failure said = e.failure();
      throw new NotFoundException(
          new Failure(
              said.status(),
              said.code(),
              "There are no batch endpoints at "
                  + settings.baseUrl()
                  + ": a gateway may have the OCR path only. Use the service itself for batches, or"
                  + " single calls through the gateway. It said: "
                  + said.message(),
              said.correlationId()),
          e);
    }
  }

  /**
   * Describes a job.
   *
   * @param jobId its id
   * @return the job as it is now
   */
  public BatchJob get(String jobId) {
    return asking(jobId).call(call -> api.get(jobId, call));
  }

  /**
   * Describes a job with its results inside; all of them are held in memory.
   *
   * @param jobId its id
   * @return the job; {@link BatchJob#outputs()} has the results
   */
  public BatchJob getWithOutputs(String jobId) {
    return asking(jobId).call(call -> api.getInline(jobId, call));
  }

  /**
   * Lists jobs.
   *
   * @param query which ones
   * @return one page of the list
   */
  public JobList list(BatchJobQuery query) {
    return calls.free("batch.list").call(call -> api.list(query.toParameters(), call));
  }

  /**
   * Asks for a job's cancellation; rows that are done keep their results.
   *
   * @param jobId its id
   * @return the job as it is now
   */
  public BatchJob cancel(String jobId) {
    return calls.free("batch.cancel").call(call -> api.cancel(jobId, call));
  }

  /**
   * Waits until a job has succeeded, failed or was stopped.
   *
   * @param jobId its id
   * @param polling how often to ask
   * @param onProgress sees the job each time it was asked after
   * @return the finished job; see {@link BatchJob#outcome()}
   * @throws RequestTimeoutException if the polling's limit is over; the job goes on
   * @throws CancellationException if the thread is interrupted; the job goes on
   */
  public BatchJob await(String jobId, BatchPolling polling, Consumer<BatchJob> onProgress) {
    JobWait wait = new JobWait(jobId, polling, settings.time());
    while (true) {
      BatchJob job = calls.free("batch.get").ofFreshResource().call(call -> api.get(jobId, call));
      calls.emit(new OcrEvent.JobProgressed(job));
      onProgress.accept(job);
      if (job.status().isFinished()) {
        return job;
      }
      wait.untilNextLook(job.status());
    }
  }

  /**
   * Downloads what a job left, results and failures, also of a job that failed, ran out of time or
   * was cancelled. Rows come in any order: match them by {@link
   * io.github.ocr4j.batch.BatchResult#customId()}.
   *
   * @param job a job, finished or not
   * @param directory where the downloaded files go; they are deleted when the results are closed
   * @return the rows, read one at a time; to be closed by the caller
   */
  public BatchResults results(BatchJob job, Path directory) {
    return new BatchResults(job, directory, files, settings);
  }

  /**
   * One page of the list of jobs ({@code BatchJobsOut}).
   *
   * @param data the jobs
   * @param total how many there are on all pages
   */
  public record JobList(List<BatchJob> data, long total) {
    public JobList {
      data = Absent.toEmpty(data);
    }
  }
}
