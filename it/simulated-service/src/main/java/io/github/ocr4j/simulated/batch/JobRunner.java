package io.github.ocr4j.simulated.batch;

import io.github.ocr4j.simulated.billing.BillingMeter;
import io.github.ocr4j.simulated.body.PayloadSink;
import io.github.ocr4j.simulated.contract.RefusedException;
import io.github.ocr4j.simulated.files.FileStore;
import io.github.ocr4j.simulated.files.StoredFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;

/**
 * Takes one job along with time. What has happened by a moment depends on nothing but the moment.
 */
final class JobRunner {

  private final BatchJob job;
  private final BatchSettings settings;
  private final RowWorker worker;
  private final FileStore files;
  private final BillingMeter billing;
  private final List<Row> sequence;
  private final Random chance;
  private final ResultLines output;
  private final ResultLines errors;

  JobRunner(
      BatchJob job,
      BatchSettings settings,
      RowWorker worker,
      FileStore files,
      BillingMeter billing,
      Path directory,
      long seed) {
    this.job = job;
    this.settings = settings;
    this.worker = worker;
    this.files = files;
    this.billing = billing;
    this.chance = new Random(seed);
    this.sequence = new ArrayList<>(job.order().rows());
    if (settings.shuffled) {
      Collections.shuffle(sequence, chance);
    }
    this.output = new ResultLines(new PayloadSink(directory));
    this.errors = new ResultLines(new PayloadSink(directory));
  }

  BatchJob job() {
    return job;
  }

  /** Brings the job to where it is at this time. If the disk fails, so does the job. */
  synchronized void advance(Instant now) {
    try {
      if (job.status() == JobStatus.QUEUED) {
        leaveQueue(now);
      }
      if (job.status() == JobStatus.RUNNING) {
        run(now);
      }
      if (job.status() == JobStatus.CANCELLATION_REQUESTED) {
        cancel(now);
      }
    } catch (IOException | RuntimeException e) {
      job.finish(JobStatus.FAILED, now, Optional.empty(), Optional.empty());
    }
  }

  private void leaveQueue(Instant now) throws IOException {
    Instant start = job.order().createdAt().plus(settings.queueDelay);
    Instant deadline = job.order().deadline();
    if (!deadline.isAfter(start) && !now.isBefore(deadline)) {
      finish(JobStatus.TIMEOUT_EXCEEDED, deadline);
    } else if (!now.isBefore(start)) {
      job.start(start);
    }
  }

  private void run(Instant now) throws IOException {
    Instant deadline = job.order().deadline();
    Instant limit = now.isBefore(deadline) ? now : deadline;
    while (job.done() < sequence.size() && !endOf(job.done()).isAfter(limit)) {
      if (job.status() != JobStatus.RUNNING) {
        return;
      }
      if (settings.failAfterRows.equals(OptionalInt.of(job.done()))) {
        finish(JobStatus.FAILED, endOf(job.done()));
        return;
      }
      work(sequence.get(job.done()));
    }
    if (job.done() == sequence.size()) {
      finish(JobStatus.SUCCESS, endOf(sequence.size() - 1));
    } else if (!now.isBefore(deadline)) {
      finish(JobStatus.TIMEOUT_EXCEEDED, deadline);
    }
  }

  private void cancel(Instant now) throws IOException {
    Instant end = job.cancelledAt().orElseThrow().plus(settings.cancelDelay);
    if (!now.isBefore(end)) {
      finish(JobStatus.CANCELLED, end);
    }
  }

  private Instant endOf(int position) {
    Duration spent = Duration.ofNanos((long) ((position + 1) / settings.rowsPerSecond * 1e9));
    return job.order().createdAt().plus(settings.queueDelay).plus(spent);
  }

  private void work(Row row) throws IOException {
    RowAnswer answer = worker.answer(row, job.order().endpoint(), job.order().model());
    if (chance.nextDouble() < settings.failureShare) {
      RefusedException failure =
          RefusedException.error(500, 1000, "internal_server_error", "Service unavailable.");
      answer.body().close();
      answer = RowAnswer.of(answer.customId(), failure.status(), failure.body());
    }
    (answer.succeeded() ? output : errors).add(job.order().id(), row, answer);
    answer.bill().ifPresent(billing::bill);
    answer.body().close();
    job.count(answer);
  }

  private void finish(JobStatus end, Instant at) throws IOException {
    job.finish(
        end, at, keep(output, "batch_result", "output"), keep(errors, "batch_error", "error"));
  }

  private Optional<UUID> keep(ResultLines lines, String sampleType, String name)
      throws IOException {
    if (lines.lines() == 0) {
      lines.sink().discard();
      return Optional.empty();
    }
    UUID id = files.newId();
    String filename = job.order().id() + "_" + name + ".jsonl";
    files.add(
        StoredFile.ofBatch(
            id,
            filename,
            sampleType,
            lines.lines(),
            files.clock().instant(),
            lines.sink().finish()));
    return Optional.of(id);
  }
}
