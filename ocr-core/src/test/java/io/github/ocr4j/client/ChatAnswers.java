package io.github.ocr4j.client;

/** Answers of a chat model. */
final class ChatAnswers {
  private ChatAnswers() {}

  static String said(String content) {
    return "{\"id\":\"c\",\"object\":\"chat.completion\",\"model\":\"m\",\"created\":1,"
        + "\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":2,\"total_tokens\":12},"
        + "\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\","
        + "\"content\":"
        + content
        + ",\"tool_calls\":null}}]}";
  }
}
