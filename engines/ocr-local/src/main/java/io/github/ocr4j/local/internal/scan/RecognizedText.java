package io.github.ocr4j.local.internal.scan;

import java.util.List;

/** What was recognized, and on which upright image. */
record RecognizedText(GrayImage image, UprightTurn turn, List<RecognizedWord> words) {
  RecognizedText withWords(List<RecognizedWord> others) {
    return new RecognizedText(image, turn, others);
  }

  /** The mean confidence of the letters, 0 to 1; 0 when there are none. */
  double confidence() {
    double sum = 0;
    double letters = 0;
    for (RecognizedWord word : words) {
      sum += word.confidence() * word.text().length();
      letters += word.text().length();
    }
    return letters == 0 ? 0 : sum / letters;
  }

  /** How much was read, and how surely. */
  double score() {
    return words.stream()
        .mapToDouble(w -> w.confidence() * w.confidence() * w.text().length())
        .sum();
  }
}
