package io.github.ocr4j.convert.run;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Something that happened in a run. The text of an event is a line for people. */
public sealed interface RunEvent {

  /**
   * An engine was opened, because there is something to read.
   *
   * @param engine its name
   * @param reason why it is this one, as half a sentence
   */
  record EngineOpened(String engine, String reason) implements RunEvent {
    @Override
    public String toString() {
      return "Engine: " + engine + " (" + reason + ")";
    }
  }

  /**
   * Documents are about to be read.
   *
   * @param documents how many
   * @param pages how many pages they have; empty where only an engine can count them
   */
  record ReadingStarted(int documents, OptionalLong pages) implements RunEvent {
    @Override
    public String toString() {
      return "Reading "
          + Count.of(documents, "document")
          + (pages.isPresent() ? ", " + Count.of(pages.getAsLong(), "page") : "");
    }
  }

  /**
   * A document's part of the run is over.
   *
   * @param document what became of it
   * @param cause the exception behind a failure
   */
  record DocumentDone(DocumentResult document, Optional<Exception> cause) implements RunEvent {
    /** Refuses nulls. */
    public DocumentDone {
      Objects.requireNonNull(document, "document");
      Objects.requireNonNull(cause, "cause");
    }

    @Override
    public String toString() {
      return document.toString();
    }
  }

  /**
   * A batch job goes on.
   *
   * @param jobId the service's id
   * @param done requests that are done
   * @param total requests of the job; 0 while the service has not counted them
   */
  record JobProgress(String jobId, int done, int total) implements RunEvent {
    @Override
    public String toString() {
      return "Batch job " + jobId + ": " + done + " of " + total + " requests done";
    }
  }

  /**
   * Something a person should know that is no document's result.
   *
   * @param sentence a whole sentence
   */
  record Notice(String sentence) implements RunEvent {
    @Override
    public String toString() {
      return sentence;
    }
  }
}
