package io.github.ocr4j.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.ocr4j.internal.json.Absent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How sure the engine is of a page ({@code OCRPageConfidenceScores}).
 *
 * @param averagePageConfidenceScore mean over the page's words, 0 to 1
 * @param minimumPageConfidenceScore the least sure word, 0 to 1
 * @param wordConfidenceScores the words, when word granularity was asked for
 * @param additionalProperties members that the contract does not know, as they came
 */
public record PageConfidence(
    Optional<Double> averagePageConfidenceScore,
    Optional<Double> minimumPageConfidenceScore,
    List<Word> wordConfidenceScores,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {

  public PageConfidence {
    averagePageConfidenceScore = Absent.toEmpty(averagePageConfidenceScore);
    minimumPageConfidenceScore = Absent.toEmpty(minimumPageConfidenceScore);
    wordConfidenceScores = Absent.toEmpty(wordConfidenceScores);
    additionalProperties = Absent.toEmpty(additionalProperties);
  }

  /**
   * Scores of a page.
   *
   * @param average mean over the page's words, 0 to 1
   * @param minimum the least sure word, 0 to 1
   * @param words the words; may be empty
   * @return the scores
   */
  public static PageConfidence of(double average, double minimum, List<Word> words) {
    return new PageConfidence(Optional.of(average), Optional.of(minimum), words, Map.of());
  }

  /**
   * How sure the engine is of a word ({@code OCRConfidenceScore}).
   *
   * @param text the word with its leading blank
   * @param confidence 0 to 1
   * @param startIndex where the word starts in the page's Markdown, in code points. The service
   *     counts before it renumbers images and tables, so the index can be short on pages with
   *     placeholders: check it against the text before use
   */
  public record Word(String text, double confidence, int startIndex) {

    public Word {
      text = Absent.toEmpty(text);
    }
  }
}
