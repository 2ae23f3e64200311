package io.github.ocr4j.bench.money;

import io.github.ocr4j.simulated.traffic.RecordedRequest;
import java.util.List;

/** The stage of a killed process, by its last request. */
enum KillStage {
  STARTING("before its first request"),
  READING("while pages were read"),
  UPLOADED("after an upload"),
  CREATED("after the job was created"),
  POLLING("while polling"),
  DOWNLOADING("while results were downloaded and stored"),
  CLEANING_UP("while cleaning up"),
  ALL_BILLED("when every page was billed");

  private final String words;

  KillStage(String words) {
    this.words = words;
  }

  /**
   * The stage of a process.
   *
   * @param requests of this process, in order
   * @param allBilled whether no page is left to be billed
   */
  static KillStage of(List<RecordedRequest> requests, boolean allBilled) {
    KillStage stage = requests.isEmpty() ? STARTING : after(requests.get(requests.size() - 1));
    return allBilled && (stage == STARTING || stage == READING) ? ALL_BILLED : stage;
  }

  private static KillStage after(RecordedRequest last) {
    boolean changes = last.method().equals("POST");
    if (last.method().equals("DELETE")) {
      return CLEANING_UP;
    }
    if (last.path().contains("/batch/")) {
      return changes ? CREATED : POLLING;
    }
    if (last.path().contains("/files")) {
      return changes ? UPLOADED : DOWNLOADING;
    }
    return READING;
  }

  @Override
  public String toString() {
    return words;
  }
}
