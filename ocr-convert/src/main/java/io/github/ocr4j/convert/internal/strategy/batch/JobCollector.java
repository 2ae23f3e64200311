package io.github.ocr4j.convert.internal.strategy.batch;

import io.github.ocr4j.batch.BatchJob;
import io.github.ocr4j.batch.BatchResult;
import io.github.ocr4j.client.BatchResults;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.internal.ledger.LedgerBilling;
import io.github.ocr4j.convert.internal.ledger.Outcome;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.exception.NotFoundException;
import io.github.ocr4j.exception.ServiceException;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings the results of a job into the store, also of one that failed or was stopped, and cleans up
 * after it. Doing it again after a kill does no harm.
 */
record JobCollector(
    MistralClient client, JobJournal journal, ResultStore store, Checkpoint checkpoint) {

  /** Gives the rows that have no result, with the reason. */
  Map<JobRow, RuntimeException> collect(
      JobRecord record, BatchJob job, Optional<LedgerBilling> billing) throws IOException {
    Map<String, JobRow> open =
        record.rows().stream()
            .collect(
                Collectors.toMap(
                    JobRow::customId, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    Map<JobRow, RuntimeException> failures = new HashMap<>();
    try (BatchResults results = client.batch().results(job, journal.downloads())) {
      while (results.hasNext()) {
        take(results.next(), open, failures, billing);
      }
    } catch (NotFoundException e) {
      open.values().forEach(row -> failures.put(row, expired(row, e)));
    }
    for (JobRow row : open.values()) {
      failures.computeIfAbsent(row, missing -> withoutResult(missing, job));
      billing.ifPresent(account -> account.notAnswered(row.customId(), Outcome.UNKNOWN));
    }
    checkpoint.passed("collected");
    cleanUp(record, job);
    journal.remove(record);
    checkpoint.passed("removed");
    return failures;
  }

  /** Gives up a job that the service does not know any more. */
  Map<JobRow, RuntimeException> lost(
      JobRecord record, Optional<LedgerBilling> billing, NotFoundException cause)
      throws IOException {
    Map<JobRow, RuntimeException> failures = new HashMap<>();
    for (JobRow row : record.rows()) {
      failures.put(row, expired(row, cause));
      billing.ifPresent(account -> account.notAnswered(row.customId(), Outcome.UNKNOWN));
    }
    journal.remove(record);
    return failures;
  }

  private void take(
      BatchResult result,
      Map<String, JobRow> open,
      Map<JobRow, RuntimeException> failures,
      Optional<LedgerBilling> billing) {
    Optional<JobRow> row = result.customId().map(open::get);
    if (row.isEmpty()) {
      return;
    }
    result
        .response()
        .ifPresent(
            response -> {
              store.keep(row.get().place(), row.get().placed(response));
              checkpoint.passed("row kept");
              billing.ifPresent(
                  account -> account.answered(row.get().customId(), row.get().charge(), response));
            });
    result
        .failure()
        .ifPresent(
            failure -> {
              failures.put(row.get(), failure);
              billing.ifPresent(
                  account -> account.notAnswered(row.get().customId(), Outcome.REFUSED));
            });
    open.remove(row.get().customId());
  }

  private static RuntimeException withoutResult(JobRow row, BatchJob job) {
    return new NotFoundException(
        ServiceException.Failure.withoutAnswer(
            "The batch job "
                + job.id()
                + " ended as "
                + job.status()
                + " without a result for "
                + row.documentName()
                + ": run again to submit it anew."),
        null);
  }

  private static RuntimeException expired(JobRow row, NotFoundException cause) {
    return new NotFoundException(
        ServiceException.Failure.withoutAnswer(
            "The results of the batch job for "
                + row.documentName()
                + " are gone, probably expired: collect within a day. Run again to submit it anew."),
        cause);
  }

  /** Files that are gone already are clean enough. */
  private void cleanUp(JobRecord record, BatchJob job) {
    List<Optional<String>> files = List.of(record.inputFile(), job.outputFile(), job.errorFile());
    for (Optional<String> file : files) {
      try {
        file.ifPresent(client.files()::delete);
      } catch (ServiceException gone) {
        continue;
      }
    }
  }
}
