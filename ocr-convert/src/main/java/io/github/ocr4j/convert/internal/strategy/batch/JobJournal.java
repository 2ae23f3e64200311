package io.github.ocr4j.convert.internal.strategy.batch;

import io.github.ocr4j.convert.internal.disk.AtomicFiles;
import io.github.ocr4j.convert.internal.disk.RegionLocks;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.model.WireJson;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The jobs that are under way, one file each. Thread-safe; shared by processes. */
final class JobJournal {
  private static final String RECORD_SUFFIX = ".json";
  private static final String REQUESTS_SUFFIX = ".jsonl";

  private final Path directory;

  JobJournal(Path directory) {
    this.directory = directory.toAbsolutePath();
  }

  /** Works on the jobs while no other run does. */
  <T> T exclusively(TimeSource time, Work<T> work) {
    try {
      return RegionLocks.of(directory.resolve(".lock"))
          .<T, IOException>whileHolding(0, 1, time, work::run);
    } catch (IOException e) {
      throw new EngineException(
          "The journal of batch jobs in "
              + directory
              + " cannot be read or written: "
              + e.getMessage(),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("Interrupted while another run works on its batch jobs.", e);
    }
  }

  List<JobRecord> jobs() throws IOException {
    List<JobRecord> jobs = new ArrayList<>();
    for (Path file : records()) {
      jobs.add(read(file));
    }
    return jobs;
  }

  /** Files are written as a whole, so one that makes no sense was changed afterwards. */
  static JobRecord read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return WireJson.read(in, JobRecord.class);
    } catch (NoSuchFileException collected) {
      throw collected;
    } catch (IOException e) {
      throw new IOException(
          file.getFileName()
              + " is damaged. Delete it to go on; what its job reads is then paid for again.",
          e);
    }
  }

  List<Path> records() throws IOException {
    return files(RECORD_SUFFIX);
  }

  /** Whether the job is not collected yet. */
  boolean contains(JobRecord job) {
    return Files.exists(directory.resolve(job.id() + RECORD_SUFFIX));
  }

  void write(JobRecord job) throws IOException {
    AtomicFiles.write(
        directory.resolve(job.id() + RECORD_SUFFIX),
        WireJson.write(job).getBytes(StandardCharsets.UTF_8));
  }

  void remove(JobRecord job) throws IOException {
    Files.deleteIfExists(directory.resolve(job.id() + RECORD_SUFFIX));
    removeRequests(job);
  }

  /** The requests of a job, until they are uploaded. */
  Path requests(String jobId) {
    return directory.resolve(jobId + REQUESTS_SUFFIX);
  }

  void removeRequests(JobRecord job) throws IOException {
    Files.deleteIfExists(requests(job.id()));
  }

  /** A run that was killed while it wrote requests left a file that no job knows. */
  void removeOrphans(List<JobRecord> jobs) throws IOException {
    List<Path> known = jobs.stream().map(job -> requests(job.id())).toList();
    for (Path file : files(REQUESTS_SUFFIX)) {
      if (!known.contains(file)) {
        Files.deleteIfExists(file);
      }
    }
  }

  Path downloads() {
    return directory.resolve("results");
  }

  private List<Path> files(String suffix) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  /** What is done exclusively. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }
}
