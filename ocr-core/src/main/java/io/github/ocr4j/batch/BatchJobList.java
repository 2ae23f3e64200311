package io.github.ocr4j.batch;

import io.github.ocr4j.internal.json.Absent;
import java.util.List;

/**
 * One page of the list of jobs ({@code BatchJobsOut}).
 *
 * @param data the jobs
 * @param total how many there are on all pages
 */
public record BatchJobList(List<BatchJob> data, long total) {
  public BatchJobList {
    data = Absent.toEmpty(data);
  }
}
