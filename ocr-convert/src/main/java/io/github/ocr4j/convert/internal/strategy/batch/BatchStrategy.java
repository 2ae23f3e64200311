package io.github.ocr4j.convert.internal.strategy.batch;

import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.batch.BatchPolling;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.internal.paging.ImagePages;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.strategy.ProcessingStrategy;
import io.github.ocr4j.convert.internal.strategy.RunContext;
import io.github.ocr4j.convert.internal.strategy.RunResult;
import io.github.ocr4j.convert.option.BatchMode;
import io.github.ocr4j.convert.option.StoreMode;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.EngineException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Batch jobs, at half the price. What is about to be submitted is on disk first, and every id as
 * soon as it is known: a run that is killed at any moment is continued by the next one, which never
 * submits pages that a job is working on. Results go to the store. Thread-safe.
 */
public final class BatchStrategy implements ProcessingStrategy {
  private final MistralClient client;
  private final StoredAnswers shelf;
  private final Path journalDirectory;
  private final BatchOptions options;
  private final BatchMode mode;
  private final BatchPolling polling;
  private final ImagePages images;
  private final Checkpoint checkpoint;

  /**
   * Processes plans as batch jobs.
   *
   * @param journalDirectory where jobs under way are written down; keep it outside of what a clean
   *     build deletes
   * @param polling how often a waiting run asks, and how long it waits at most
   * @throws ConfigurationException if the store is read-only
   */
  public BatchStrategy(
      MistralClient client,
      StoredAnswers shelf,
      Path journalDirectory,
      BatchOptions options,
      BatchMode mode,
      BatchPolling polling) {
    this(client, shelf, journalDirectory, options, mode, polling, ImagePages.none(), step -> {});
  }

  /**
   * The same for requests that read images page by page.
   *
   * @param drawing draws the pages, each for a row of its own
   */
  public BatchStrategy withImages(ImagePages drawing) {
    return new BatchStrategy(
        client, shelf, journalDirectory, options, mode, polling, drawing, checkpoint);
  }

  BatchStrategy(
      MistralClient client,
      StoredAnswers shelf,
      Path journalDirectory,
      BatchOptions options,
      BatchMode mode,
      BatchPolling polling,
      ImagePages images,
      Checkpoint checkpoint) {
    if (shelf.store().mode() == StoreMode.READ_ONLY) {
      throw new ConfigurationException(
          "Batch jobs bring their results into the store, and "
              + shelf.store().directory()
              + " is open for reading only: open it for writing, or choose another strategy.");
    }
    this.client = Objects.requireNonNull(client, "client");
    this.shelf = Objects.requireNonNull(shelf, "shelf");
    this.journalDirectory = Objects.requireNonNull(journalDirectory, "journalDirectory");
    this.options = Objects.requireNonNull(options, "options");
    this.mode = Objects.requireNonNull(mode, "mode");
    this.polling = Objects.requireNonNull(polling, "polling");
    this.images = Objects.requireNonNull(images, "images");
    this.checkpoint = checkpoint;
  }

  @Override
  public RunResult run(Plan plan, RunContext context) {
    JobJournal journal = new JobJournal(journalDirectory);
    BatchRun run = newRun(journal, context);
    try (FreePages freePages = new FreePages(context)) {
      Instant askedAt =
          journal.exclusively(
              context.time(),
              () -> {
                run.resume();
                if (mode != BatchMode.COLLECT) {
                  run.submit(plan);
                }
                return earliest(run.alive(), context.time().now());
              });
      if (mode == BatchMode.WAIT) {
        freePages.start(plan.entries());
        await(run, context);
      }
      BatchOutcomes outcomes =
          new BatchOutcomes(
              collected(askedAt, context),
              options.timeout(),
              run.alive(),
              run.failures(),
              freePages);
      return new RunResult(
          "batch", "As batch jobs, at half the price.", outcomes.of(plan, context));
    }
  }

  /**
   * Goes on with the jobs of earlier runs, collects those that have ended, and leaves the others
   * alone.
   *
   * @param context who hears of it and whose account is completed
   */
  public void collect(RunContext context) {
    JobJournal journal = new JobJournal(journalDirectory);
    journal.exclusively(
        context.time(),
        () -> {
          BatchRun run = newRun(journal, context);
          run.resume();
          return run;
        });
  }

  private BatchRun newRun(JobJournal journal, RunContext context) {
    return new BatchRun(client, journal, shelf, options, images, context, checkpoint);
  }

  private static Instant earliest(List<JobRecord> jobs, Instant now) {
    return jobs.stream().map(JobRecord::prepared).min(Comparator.naturalOrder()).orElse(now);
  }

  /** A forced request takes what the jobs bring, not what was stored before. */
  private StoredAnswers collected(Instant askedAt, RunContext context) {
    StorePolicy policy = shelf.policy();
    Duration sinceAsked =
        Duration.between(askedAt.truncatedTo(ChronoUnit.SECONDS), context.time().now());
    return new StoredAnswers(
        shelf.store(),
        shelf.engine(),
        new StorePolicy(
            policy.force() ? Optional.of(sinceAsked) : policy.maxAge(), false, policy.names()));
  }

  private void await(BatchRun run, RunContext context) {
    long start = context.time().nanoTime();
    Duration wait = polling.first();
    run.collect();
    while (!run.alive().isEmpty() && since(start, context).compareTo(polling.limit()) < 0) {
      sleep(context, wait);
      wait = polling.next(wait);
      run.collect();
    }
  }

  private static Duration since(long start, RunContext context) {
    return Duration.ofNanos(context.time().nanoTime() - start);
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
}
