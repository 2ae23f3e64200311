package io.github.ocr4j.simulated.ocr;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps small answers, so that a benchmark that sends the same documents over and over measures the
 * client and not the reading of PDFs here. The least recently used answer goes first.
 */
final class AnswerCache {

  private static final int ENTRIES = 512;

  private final Map<Key, OcrAnswer> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, OcrAnswer> eldest) {
          return size() > ENTRIES;
        }
      };

  OcrAnswer get(Key key, Reading reading) throws IOException {
    synchronized (answers) {
      OcrAnswer known = answers.get(key);
      if (known != null) {
        return known;
      }
    }
    OcrAnswer answer = reading.read();
    if (answer.json().file().isEmpty()) {
      synchronized (answers) {
        answers.put(key, answer);
      }
    }
    return answer;
  }

  /**
   * The parts of a request that an answer depends on.
   *
   * @param document the SHA-256 of the document
   * @param image whether it was sent as an image
   * @param options the rest of the request
   */
  record Key(String document, boolean image, JsonNode options) {}

  @FunctionalInterface
  interface Reading {
    OcrAnswer read() throws IOException;
  }
}
