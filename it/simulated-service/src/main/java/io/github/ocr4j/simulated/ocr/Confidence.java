package io.github.ocr4j.simulated.ocr;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** Made-up confidence: the same word always has the same, between 0.8 and 1. */
final class Confidence {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern WORD = Pattern.compile("\\s*\\S+");

  private Confidence() {}

  static ObjectNode ofPage(String markdown, boolean words) {
    ObjectNode scores = JSON.objectNode();
    scores.set("word_confidence_scores", words ? ofWords(markdown) : JSON.arrayNode());
    return scores
        .put("average_page_confidence_score", average(markdown))
        .put("minimum_page_confidence_score", minimum(markdown));
  }

  static ArrayNode ofWords(String text) {
    ArrayNode scores = JSON.arrayNode();
    int codePoints = 0;
    for (String word : words(text)) {
      scores
          .addObject()
          .put("text", word)
          .put("confidence", score(word))
          .put("start_index", codePoints);
      codePoints += word.codePointCount(0, word.length());
    }
    return scores;
  }

  static ObjectNode ofBlock(String content) {
    return JSON.objectNode()
        .put("average_content_confidence_score", average(content))
        .put("minimum_content_confidence_score", minimum(content))
        .put("block_type_confidence_score", score(content));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  private static double score(String text) {
    return (800 + Math.floorMod(text.strip().hashCode(), 201)) / 1000.0;
  }

  private static double average(String text) {
    return Math.round(scores(text).average().orElse(1) * 1000) / 1000.0;
  }

  private static double minimum(String text) {
    return scores(text).min().orElse(1);
  }

  private static DoubleStream scores(String text) {
    return words(text).stream().mapToDouble(Confidence::score);
  }
}
