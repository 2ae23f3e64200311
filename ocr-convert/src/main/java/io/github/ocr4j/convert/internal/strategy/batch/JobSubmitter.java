package io.github.ocr4j.convert.internal.strategy.batch;

import io.github.ocr4j.batch.BatchJob;
import io.github.ocr4j.batch.BatchJobQuery;
import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.internal.ledger.LedgerBilling;
import io.github.ocr4j.convert.internal.ledger.Outcome;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.files.FileQuery;
import io.github.ocr4j.files.UploadedFile;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a job from wherever a run was killed to the point where the service works on it. Every step
 * looks first whether it was taken already.
 */
record JobSubmitter(
    MistralClient client, JobJournal journal, BatchOptions options, Checkpoint checkpoint) {
  private static final String METADATA_KEY = "ocr4j";

  JobRecord submit(JobRecord job, Optional<LedgerBilling> billing) throws IOException {
    if (job.jobId().isPresent()) {
      return job;
    }
    if (billing.isPresent()) {
      writeDown(job, billing.get());
    }
    checkpoint.passed("written down");
    return created(uploaded(job));
  }

  /** A job that the budget refuses is forgotten as a whole. */
  private void writeDown(JobRecord job, LedgerBilling account) throws IOException {
    try {
      job.rows().forEach(row -> account.open(row.customId(), row.charge()));
    } catch (BudgetException e) {
      job.rows().forEach(row -> account.notAnswered(row.customId(), Outcome.REFUSED));
      journal.remove(job);
      throw e;
    }
  }

  private JobRecord uploaded(JobRecord job) throws IOException {
    if (job.inputFile().isPresent()) {
      return job;
    }
    Optional<String> found = findUpload(job);
    String fileId =
        found.isPresent() ? found.get() : client.batch().upload(journal.requests(job.id())).id();
    checkpoint.passed("uploaded");
    JobRecord uploaded = job.withInputFile(fileId);
    journal.write(uploaded);
    checkpoint.passed("upload noted");
    return uploaded;
  }

  private Optional<String> findUpload(JobRecord job) {
    String name = journal.requests(job.id()).getFileName().toString();
    return client.files().list(FileQuery.all().search(name)).data().stream()
        .filter(file -> file.filename().equals(name))
        .map(UploadedFile::id)
        .findFirst();
  }

  private JobRecord created(JobRecord job) throws IOException {
    Optional<String> found = findJob(job);
    String jobId =
        found.isPresent()
            ? found.get()
            : client
                .batch()
                .create(
                    job.inputFile().orElseThrow(),
                    options.withModel(job.model()).withMetadata(Map.of(METADATA_KEY, job.id())))
                .id();
    checkpoint.passed("created");
    JobRecord created = job.withJobId(jobId);
    journal.write(created);
    checkpoint.passed("creation noted");
    journal.removeRequests(created);
    return created;
  }

  /** The journal may have missed the answer to a creation; the job itself says whose it is. */
  private Optional<String> findJob(JobRecord job) {
    BatchJobQuery query = BatchJobQuery.all().metadata(Map.of(METADATA_KEY, job.id()));
    return client.batch().list(query).data().stream()
        .filter(found -> job.id().equals(found.metadata().get(METADATA_KEY)))
        .map(BatchJob::id)
        .findFirst();
  }
}
