package io.github.ocr4j.simulated.chat;

import java.util.List;

/** The models that chat. */
public final class ChatModels {

  /** Their names. */
  public static final List<String> NAMES =
      List.of(
          "mistral-large-latest",
          "mistral-medium-latest",
          "mistral-small-latest",
          "ministral-8b-latest",
          "ministral-3b-latest");

  private ChatModels() {}

  static boolean knows(String name) {
    return NAMES.contains(name) || name.matches("(mistral|ministral|pixtral)-[a-z0-9-]*\\d{4}");
  }
}
