package io.github.ocr4j.convert.internal.strategy.batch;

import io.github.ocr4j.batch.BatchJob;
import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.internal.paging.ImagePages;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.strategy.RunContext;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.convert.plan.PlanEntry;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.exception.NotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The jobs of one run: goes on with them, submits more, and collects what is done. */
final class BatchRun {
  /** The service may not find a job that it has just made. */
  private static final Duration UNTIL_KNOWN = Duration.ofMinutes(10);

  private final MistralClient client;
  private final JobJournal journal;
  private final StoredAnswers shelf;
  private final ImagePages images;
  private final RunContext context;
  private final Checkpoint checkpoint;
  private final JobSubmitter submitter;
  private final JobCollector collector;
  private final List<JobRecord> alive = new ArrayList<>();
  private final Map<JobRow, RuntimeException> failures = new HashMap<>();

  BatchRun(
      MistralClient client,
      JobJournal journal,
      StoredAnswers shelf,
      BatchOptions options,
      ImagePages images,
      RunContext context,
      Checkpoint checkpoint) {
    this.client = client;
    this.journal = journal;
    this.shelf = shelf;
    this.images = images;
    this.context = context;
    this.checkpoint = checkpoint;
    this.submitter = new JobSubmitter(client, journal, options, checkpoint);
    this.collector = new JobCollector(client, journal, shelf.store(), checkpoint);
  }

  /** Jobs that have not ended yet. */
  List<JobRecord> alive() {
    return alive;
  }

  /** Rows that ended without a result, with the reason. */
  Map<JobRow, RuntimeException> failures() {
    return failures;
  }

  /** Goes on with what earlier runs left, and collects what is done. */
  void resume() throws IOException {
    List<JobRecord> known = journal.jobs();
    journal.removeOrphans(known);
    for (JobRecord record : known) {
      try {
        JobRecord submitted = submitter.submit(record, context.billing());
        if (!collectIfFinished(submitted)) {
          alive.add(submitted);
        }
      } catch (BudgetException overBudget) {
        // It was forgotten before anything was paid; this run's own plan says what it would cost.
        continue;
      }
    }
  }

  void submit(Plan plan) throws IOException {
    List<PlanEntry> missing =
        plan.entries().stream()
            .filter(entry -> !entry.isStored())
            .filter(this::isToBeSubmitted)
            .toList();
    context.requireWithinBudget(new Plan(missing, plan.priceList(), plan.zero()), true);
    JobPreparer preparer = new JobPreparer(client, journal, shelf, images, context.time());
    List<JobRecord> prepared = new ArrayList<>(preparer.prepare(missing, alive));
    while (!prepared.isEmpty()) {
      checkpoint.passed("prepared");
      submitFirst(prepared);
    }
  }

  /** Other runs may have spent the rest of the budget since the plan was made. */
  private void submitFirst(List<JobRecord> prepared) throws IOException {
    try {
      alive.add(submitter.submit(prepared.remove(0), context.billing()));
    } catch (BudgetException e) {
      for (JobRecord rest : prepared) {
        journal.remove(rest);
      }
      throw e;
    }
  }

  private boolean isToBeSubmitted(PlanEntry entry) {
    return entry.chunks().stream()
        .map(
            chunk ->
                entry
                    .request()
                    .withPages(chunk)
                    .withOptions(entry.request().options().withModel(entry.model())))
        .anyMatch(request -> JobPreparer.stillMissing(shelf, request, alive).isPresent());
  }

  /** Collects the jobs that have ended, unless another run that waits for them was faster. */
  void collect() {
    alive.removeIf(
        job ->
            journal.exclusively(
                context.time(), () -> !journal.contains(job) || collectIfFinished(job)));
  }

  private boolean collectIfFinished(JobRecord record) throws IOException {
    BatchJob job;
    try {
      job = client.batch().get(record.jobId().orElseThrow());
    } catch (NotFoundException e) {
      boolean lost = record.age(context.time().now()).compareTo(UNTIL_KNOWN) > 0;
      if (lost) {
        failures.putAll(collector.lost(record, context.billing(), e));
      }
      return lost;
    }
    Duration age = record.age(context.time().now());
    context.listener().batchProgress(job.id(), job.completedRequests(), job.totalRequests(), age);
    checkpoint.passed("polled");
    if (!job.status().isFinished()) {
      return false;
    }
    failures.putAll(collector.collect(record, job, context.billing()));
    return true;
  }
}
