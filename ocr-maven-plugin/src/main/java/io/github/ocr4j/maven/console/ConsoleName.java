package io.github.ocr4j.maven.console;

/** What a person writes for the parameter {@code console}. */
public enum ConsoleName {
  /** Rich where a person watches. */
  AUTO,
  /** Lines only. */
  PLAIN,
  /** Lines and below them how far the run is. */
  RICH
}
