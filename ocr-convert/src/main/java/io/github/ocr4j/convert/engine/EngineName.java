package io.github.ocr4j.convert.engine;

import io.github.ocr4j.convert.option.Choice;

/** What a person writes for the parameter {@code engine}. */
public enum EngineName {
  /** The remote engine when there is a key and a network, else the embedded one. */
  AUTO,
  /** The remote engine. */
  MISTRAL,
  /** The embedded engine. */
  LOCAL;

  /**
   * The engine as it is written in parameters, reports and manifests.
   *
   * @return in lower case
   */
  public String parameterValue() {
    return Choice.written(this);
  }
}
