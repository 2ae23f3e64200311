package io.github.ocr4j.strategy.batch;

import io.github.ocr4j.batch.BatchJob;
import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.batch.BatchPolling;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.exception.NotFoundException;
import io.github.ocr4j.plan.Plan;
import io.github.ocr4j.plan.PlanEntry;
import io.github.ocr4j.store.EngineShelf;
import io.github.ocr4j.store.StorePolicy;
import io.github.ocr4j.strategy.ProcessingStrategy;
import io.github.ocr4j.strategy.RunContext;
import io.github.ocr4j.strategy.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Batch jobs, at half the price. What is about to be submitted is on disk first, and every id as
 * soon as it is known: a run that is killed at any moment is continued by the next one, which never
 * submits pages that a job is working on. Results go to the store. Thread-safe.
 */
public final class BatchStrategy implements ProcessingStrategy {
  /** The service may not find a job that it has just made. */
  private static final Duration UNTIL_KNOWN = Duration.ofMinutes(10);

  private final MistralClient client;
  private final EngineShelf shelf;
  private final EngineShelf collected;
  private final Path journalDirectory;
  private final BatchOptions options;
  private final BatchMode mode;
  private final BatchPolling polling;
  private final Checkpoint checkpoint;

  /**
   * Processes plans as batch jobs.
   *
   * @param client reaches the service
   * @param shelf where results are stored; it must be writable
   * @param journalDirectory where jobs under way are written down; keep it outside of what a clean
   *     build deletes
   * @param options how jobs are run
   * @param mode how long a run stays with its jobs
   * @param polling how often a waiting run asks, and how long it waits at most
   */
  public BatchStrategy(
      MistralClient client,
      EngineShelf shelf,
      Path journalDirectory,
      BatchOptions options,
      BatchMode mode,
      BatchPolling polling) {
    this(client, shelf, journalDirectory, options, mode, polling, step -> {});
  }

  BatchStrategy(
      MistralClient client,
      EngineShelf shelf,
      Path journalDirectory,
      BatchOptions options,
      BatchMode mode,
      BatchPolling polling,
      Checkpoint checkpoint) {
    this.client = Objects.requireNonNull(client, "client");
    this.shelf = Objects.requireNonNull(shelf, "shelf");
    this.collected =
        new EngineShelf(
            shelf.store(),
            shelf.engine(),
            StorePolicy.standard().withNames(shelf.policy().names()));
    this.journalDirectory = Objects.requireNonNull(journalDirectory, "journalDirectory");
    this.options = Objects.requireNonNull(options, "options");
    this.mode = Objects.requireNonNull(mode, "mode");
    this.polling = Objects.requireNonNull(polling, "polling");
    this.checkpoint = checkpoint;
  }

  @Override
  public RunResult run(Plan plan, RunContext context) {
    JobJournal journal = new JobJournal(journalDirectory);
    Map<JobRow, RuntimeException> failures = new HashMap<>();
    List<JobRecord> alive =
        journal.exclusively(
            context.time(),
            () -> {
              List<JobRecord> known = resume(journal, context, failures);
              return mode == BatchMode.COLLECT ? known : submit(journal, plan, known, context);
            });
    if (mode == BatchMode.WAIT) {
      alive = await(journal, alive, context, failures);
    }
    return new RunResult(
        "batch",
        "As batch jobs, at half the price.",
        new BatchOutcomes(collected, options.timeout(), alive, failures).of(plan, context));
  }

  /**
   * Goes on with the jobs of earlier runs, collects those that have ended, and leaves the others
   * alone.
   *
   * @param context who hears of it and whose account is completed
   */
  public void collect(RunContext context) {
    JobJournal journal = new JobJournal(journalDirectory);
    journal.exclusively(context.time(), () -> resume(journal, context, new HashMap<>()));
  }

  /** Goes on with what earlier runs left, and collects what is done. */
  private List<JobRecord> resume(
      JobJournal journal, RunContext context, Map<JobRow, RuntimeException> failures)
      throws IOException {
    List<JobRecord> alive = new ArrayList<>();
    List<JobRecord> known = journal.jobs();
    journal.removeOrphans(known);
    for (JobRecord record : known) {
      JobRecord submitted = submitter(journal).submit(record, context.billing());
      if (!collectIfFinished(journal, submitted, context, failures)) {
        alive.add(submitted);
      }
    }
    return alive;
  }

  private List<JobRecord> submit(
      JobJournal journal, Plan plan, List<JobRecord> known, RunContext context) throws IOException {
    List<PlanEntry> missing =
        plan.entries().stream()
            .filter(entry -> !entry.isStored())
            .filter(entry -> isToBeSubmitted(entry, known))
            .toList();
    List<JobRecord> alive = new ArrayList<>(known);
    context.requireWithinBudget(new Plan(missing, plan.priceList(), plan.zero()), true);
    JobPreparer preparer = new JobPreparer(client, journal, shelf, context.time());
    for (JobRecord prepared : preparer.prepare(missing, known)) {
      checkpoint.passed("prepared");
      alive.add(submitter(journal).submit(prepared, context.billing()));
    }
    return alive;
  }

  private boolean isToBeSubmitted(PlanEntry entry, List<JobRecord> jobs) {
    return entry.chunks().stream()
        .map(chunk -> entry.request().toBuilder().pages(chunk).model(entry.model()).build())
        .anyMatch(request -> JobPreparer.stillMissing(shelf, request, jobs).isPresent());
  }

  private List<JobRecord> await(
      JobJournal journal,
      List<JobRecord> jobs,
      RunContext context,
      Map<JobRow, RuntimeException> failures) {
    List<JobRecord> alive = new ArrayList<>(jobs);
    long start = context.time().nanoTime();
    Duration wait = polling.first();
    while (!alive.isEmpty()) {
      alive.removeIf(
          job ->
              journal.exclusively(
                  context.time(), () -> collectIfFinished(journal, job, context, failures)));
      boolean over =
          Duration.ofNanos(context.time().nanoTime() - start).compareTo(polling.limit()) >= 0;
      if (alive.isEmpty() || over) {
        break;
      }
      sleep(context, wait);
      wait = polling.next(wait);
    }
    return alive;
  }

  private static void sleep(RunContext context, Duration wait) {
    try {
      context.time().sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException(
          "Interrupted while batch jobs run; they go on, and the next run collects them.", e);
    }
  }

  private boolean collectIfFinished(
      JobJournal journal,
      JobRecord record,
      RunContext context,
      Map<JobRow, RuntimeException> failures)
      throws IOException {
    BatchJob job;
    try {
      job = client.batch().get(record.jobId().orElseThrow());
    } catch (NotFoundException e) {
      boolean lost = record.age(context.time().now()).compareTo(UNTIL_KNOWN) > 0;
      if (lost) {
        failures.putAll(collector(journal).lost(record, context.billing(), e));
      }
      return lost;
    }
    context
        .listener()
        .batchProgress(
            job.id(),
            job.completedRequests(),
            job.totalRequests(),
            record.age(context.time().now()));
    checkpoint.passed("polled");
    if (!job.status().isFinished()) {
      return false;
    }
    failures.putAll(collector(journal).collect(record, job, context.billing()));
    return true;
  }

  private JobCollector collector(JobJournal journal) {
    return new JobCollector(client, journal, shelf.store(), checkpoint);
  }

  private JobSubmitter submitter(JobJournal journal) {
    return new JobSubmitter(client, journal, options, checkpoint);
  }
}
