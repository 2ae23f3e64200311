package io.github.ocr4j.simulated.ocr;

import java.util.Optional;

/**
 * A model that reads documents.
 *
 * @param generation which shape its answers have
 * @param answersAs the name in its answers
 */
public record Model(Generation generation, String answersAs) {

  /** The shape of answers, which grew over time. */
  public enum Generation {
    /** Of 2025: index, markdown, images and dimensions only. */
    FIRST,
    /** OCR 3: tables, links, header, footer, confidence; blocks stay empty. */
    THIRD,
    /** OCR 4: blocks are filled. */
    FOURTH
  }

  /**
   * Finds a model by the name in a request.
   *
   * @param name the name
   * @return empty if there is no such model
   */
  public static Optional<Model> named(String name) {
    return switch (name) {
      case "mistral-ocr-2503", "mistral-ocr-2505" ->
          Optional.of(new Model(Generation.FIRST, name + "-completion"));
      case "mistral-ocr-2512", "mistral-ocr-3", "mistral-ocr-3-0", "mistral-document-ai-2512" ->
          Optional.of(new Model(Generation.THIRD, name));
      case "mistral-ocr-latest", "mistral-ocr-4", "mistral-ocr-4-0", "mistral-ocr-4-1" ->
          Optional.of(new Model(Generation.FOURTH, name));
      default -> Optional.empty();
    };
  }
}
