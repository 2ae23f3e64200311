package io.github.ocr4j.convert.internal.strategy.batch;

import io.github.ocr4j.batch.BatchRequest;
import io.github.ocr4j.client.BatchFileWriter;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.internal.paging.ImagePages;
import io.github.ocr4j.convert.internal.store.AnswerPlace;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.plan.PlanEntry;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Writes requests to disk and makes jobs of them: one for each model, and for each full file. */
record JobPreparer(
    MistralClient client,
    JobJournal journal,
    StoredAnswers shelf,
    ImagePages images,
    TimeSource time) {

  List<JobRecord> prepare(List<PlanEntry> entries, List<JobRecord> alive) throws IOException {
    Map<String, List<PlanEntry>> byModel = new LinkedHashMap<>();
    for (PlanEntry entry : entries) {
      byModel.computeIfAbsent(entry.model(), model -> new ArrayList<>()).add(entry);
    }
    List<JobRecord> jobs = new ArrayList<>();
    for (Map.Entry<String, List<PlanEntry>> group : byModel.entrySet()) {
      jobs.addAll(prepare(group.getKey(), group.getValue(), alive));
    }
    return jobs;
  }

  private List<JobRecord> prepare(String model, List<PlanEntry> entries, List<JobRecord> alive)
      throws IOException {
    String id = "ocr4j-" + UUID.randomUUID();
    Path folder = journal.requests(id).resolveSibling(id);
    List<List<JobRow>> rowsOfFiles = new ArrayList<>();
    List<Path> files;
    try (BatchFileWriter writer = client.batch().newFiles(folder)) {
      int number = 0;
      for (PlanEntry entry : entries) {
        for (PageSelection chunk : entry.chunks()) {
          OcrRequest wanted =
              entry
                  .request()
                  .withPages(chunk)
                  .withOptions(entry.request().options().withModel(model));
          Optional<OcrRequest> request = stillMissing(shelf, wanted, alive);
          if (request.isPresent()) {
            JobRow row = row(id + "-" + number++, entry, request.get());
            writer.add(new BatchRequest(row.customId(), sent(request.get(), row)));
            while (rowsOfFiles.size() < writer.files().size()) {
              rowsOfFiles.add(new ArrayList<>());
            }
            rowsOfFiles.get(writer.files().size() - 1).add(row);
          }
        }
      }
      files = writer.files();
    }
    List<JobRecord> jobs = write(id, model, files, rowsOfFiles);
    Files.deleteIfExists(folder);
    return jobs;
  }

  /** What is neither stored by now nor read by a job. */
  static Optional<OcrRequest> stillMissing(
      StoredAnswers shelf, OcrRequest wanted, List<JobRecord> alive) {
    return shelf
        .look(wanted)
        .missing()
        .map(wanted::withPages)
        .flatMap(missing -> withoutPagesUnderWay(shelf, missing, alive));
  }

  /** Empty if a job reads all of it, or if it cannot be asked for in parts. */
  private static Optional<OcrRequest> withoutPagesUnderWay(
      StoredAnswers shelf, OcrRequest request, List<JobRecord> alive) {
    AnswerPlace place = placeOf(shelf, request);
    List<AnswerPlace> underWay =
        alive.stream()
            .flatMap(job -> job.rows().stream())
            .map(JobRow::place)
            .filter(place::overlaps)
            .toList();
    if (underWay.isEmpty()) {
      return Optional.of(request);
    }
    List<Integer> rest =
        place.pages().stream()
            .filter(page -> underWay.stream().noneMatch(other -> other.pages().contains(page)))
            .toList();
    return place.perPage() && !rest.isEmpty()
        ? Optional.of(request.withPages(PageSelection.of(rest)))
        : Optional.empty();
  }

  private static AnswerPlace placeOf(StoredAnswers shelf, OcrRequest request) {
    return shelf
        .placeOf(request)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    request.document().name()
                        + " cannot be part of a batch job: a document without content needs a"
                        + " name to be stored under."));
  }

  private OcrRequest sent(OcrRequest request, JobRow row) {
    return row.imageOf().map(page -> images.drawn(request, page)).orElse(request);
  }

  private JobRow row(String customId, PlanEntry entry, OcrRequest request) {
    boolean ofImage = ImagePages.count(request).isPresent();
    OptionalInt count = request.pages().countIn(entry.pagesToRead());
    return new JobRow(
        customId,
        entry.documentName(),
        placeOf(shelf, request),
        request.pages().toString(),
        ofImage ? Optional.of(request.pages().indexes().get(0)) : Optional.empty(),
        count.isPresent() ? Optional.of(count.getAsInt()) : Optional.empty(),
        entry.engine(),
        entry.model(),
        request.options().isAnnotated());
  }

  private List<JobRecord> write(
      String id, String model, List<Path> files, List<List<JobRow>> rowsOfFiles)
      throws IOException {
    List<JobRecord> jobs = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      String jobId = id + "-" + (i + 1);
      Files.move(files.get(i), journal.requests(jobId), StandardCopyOption.REPLACE_EXISTING);
      JobRecord job =
          new JobRecord(
              jobId,
              time.now().toString(),
              rowsOfFiles.get(i),
              model,
              Optional.empty(),
              Optional.empty());
      journal.write(job);
      jobs.add(job);
    }
    return jobs;
  }
}
