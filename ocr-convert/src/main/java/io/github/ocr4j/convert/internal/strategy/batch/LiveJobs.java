package io.github.ocr4j.convert.internal.strategy.batch;

import io.github.ocr4j.convert.internal.store.AnswerPlace;
import io.github.ocr4j.convert.internal.store.PagesUnderWay;
import io.github.ocr4j.exception.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What batch jobs are reading, as far as the journal of their strategy knows. Looking makes no
 * call. Thread-safe.
 */
public final class LiveJobs implements PagesUnderWay {
  private final JobJournal journal;
  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  /**
   * Looks into a journal.
   *
   * @param journalDirectory the directory that the {@link BatchStrategy} was given
   */
  public LiveJobs(Path journalDirectory) {
    this.journal = new JobJournal(journalDirectory);
  }

  private record Known(FileTime writtenAt, JobRecord job) {}

  @Override
  public boolean isEmpty() {
    return records().isEmpty();
  }

  @Override
  public Optional<String> reading(AnswerPlace place) {
    return records().stream()
        .map(this::job)
        .flatMap(Optional::stream)
        .filter(job -> job.rows().stream().anyMatch(row -> row.place().overlaps(place)))
        .map(LiveJobs::sentence)
        .findFirst();
  }

  private static String sentence(JobRecord job) {
    return job.jobId()
            .map(id -> "The batch job " + id)
            .orElse("A batch job that is being submitted")
        + " of "
        + job.preparedAt();
  }

  private List<Path> records() {
    try {
      return journal.records();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Empty if the job was collected in the meantime. */
  private Optional<JobRecord> job(Path file) {
    try {
      FileTime writtenAt = Files.getLastModifiedTime(file);
      Known cached = known.get(file);
      if (cached == null || !cached.writtenAt().equals(writtenAt)) {
        cached = new Known(writtenAt, JobJournal.read(file));
        known.put(file, cached);
      }
      return Optional.of(cached.job());
    } catch (NoSuchFileException collected) {
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static EngineException unreadable(IOException e) {
    return new EngineException(
        "The journal of batch jobs cannot be read, so nothing is paid for: " + e.getMessage(), e);
  }
}
