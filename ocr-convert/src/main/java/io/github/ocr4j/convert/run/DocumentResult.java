package io.github.ocr4j.convert.run;

import io.github.ocr4j.markdown.comparison.PageOpinion;
import java.util.List;
import java.util.Objects;

/**
 * What became of a document in a run. Members that its state does not know are empty.
 *
 * @param path the document below the source directory, with {@code /} on every system
 * @param state what became of it
 * @param engine who read it; several names with {@code +} between them if pages were shared out
 * @param model the model that answered; may be empty
 * @param pages how many pages it has now
 * @param storedPages how many of them had been answered before, so that nothing was called for them
 * @param blankPages the numbers of pages that came back empty, from 1
 * @param warnings what is wrong with the result, as sentences
 * @param outputs the files, relative to the output directory; the page to start at comes first
 * @param repairs what was tried for pages that came back without text
 * @param opinions the pages with which a second reading does not agree
 * @param reason why it failed or is left out and what to do about it, or what it waits for
 */
public record DocumentResult(
    String path,
    State state,
    String engine,
    String model,
    int pages,
    int storedPages,
    List<Integer> blankPages,
    List<String> warnings,
    List<String> outputs,
    List<RereadAttempt> repairs,
    List<PageOpinion> opinions,
    String reason) {

  /** What became of a document. */
  public enum State {
    /** It was read and its files are written. */
    CONVERTED,
    /** The result of an earlier run still holds. */
    UP_TO_DATE,
    /** It could not be converted; what an earlier run made of it is kept. */
    FAILED,
    /** It is of a type that the engine does not read. */
    LEFT_OUT,
    /** A batch job is reading it. */
    PENDING,
    /** The document is gone, and so are its files. */
    REMOVED
  }

  /** Copies the lists. */
  public DocumentResult {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(state, "state");
    blankPages = List.copyOf(blankPages);
    warnings = List.copyOf(warnings);
    outputs = List.copyOf(outputs);
    repairs = List.copyOf(repairs);
    opinions = List.copyOf(opinions);
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * A document of a type that the engine does not read.
   *
   * @param path the document
   * @param sentence which type, and what to do about it; it is a warning too
   * @return the result
   */
  public static DocumentResult leftOut(String path, String sentence) {
    return new DocumentResult(
        path,
        State.LEFT_OUT,
        "",
        "",
        0,
        0,
        List.of(),
        List.of(sentence),
        List.of(),
        List.of(),
        List.of(),
        sentence);
  }

  /**
   * A document that has no files from this run.
   *
   * @param path the document
   * @param state failed, pending or removed
   * @param reason a sentence; may be empty
   * @return the result
   */
  public static DocumentResult without(String path, State state, String reason) {
    List<String> none = List.of();
    return new DocumentResult(
        path, state, "", "", 0, 0, List.of(), none, none, List.of(), List.of(), reason);
  }

  /** A line for people. */
  @Override
  public String toString() {
    return switch (state) {
      case CONVERTED ->
          "Converted " + path + " to " + outputs.get(0) + ": " + Count.of(pages, "page") + stored();
      case UP_TO_DATE -> "Up to date: " + path;
      case LEFT_OUT -> "Left out: " + DocumentSentence.of(path, reason);
      case FAILED -> DocumentSentence.of(path, reason);
      case PENDING -> "Waiting for " + path + ": " + reason;
      case REMOVED -> "Removed what was made of " + path + ", which is gone";
    };
  }

  private String stored() {
    if (storedPages == 0) {
      return "";
    }
    return storedPages == pages ? ", from the store" : ", " + storedPages + " from the store";
  }
}
