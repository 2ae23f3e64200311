package io.github.ocr4j.simulated.ocr;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Made-up confidence: the same word always has the same, between 0.8 and 1. */
final class Confidence {

  private static final Pattern WORD = Pattern.compile("\\s*\\S+");

  private Confidence() {}

  static void writePage(JsonGenerator json, String markdown, boolean words) throws IOException {
    List<Word> scored = words(markdown);
    json.writeStartObject();
    json.writeArrayFieldStart("word_confidence_scores");
    if (words) {
      for (Word word : scored) {
        write(json, word);
      }
    }
    json.writeEndArray();
    json.writeNumberField("average_page_confidence_score", average(scored));
    json.writeNumberField("minimum_page_confidence_score", minimum(scored));
    json.writeEndObject();
  }

  static void writeWords(JsonGenerator json, String text) throws IOException {
    json.writeStartArray();
    for (Word word : words(text)) {
      write(json, word);
    }
    json.writeEndArray();
  }

  static void writeBlock(JsonGenerator json, String content) throws IOException {
    List<Word> scored = words(content);
    json.writeStartObject();
    json.writeNumberField("average_content_confidence_score", average(scored));
    json.writeNumberField("minimum_content_confidence_score", minimum(scored));
    json.writeNumberField("block_type_confidence_score", score(content));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Word word) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", word.text());
    json.writeNumberField("confidence", word.confidence());
    json.writeNumberField("start_index", word.start());
    json.writeEndObject();
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int codePoints = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      words.add(new Word(word, score(word), codePoints));
      codePoints += word.codePointCount(0, word.length());
    }
    return words;
  }

  private static double score(String text) {
    return (800 + Math.floorMod(text.strip().hashCode(), 201)) / 1000.0;
  }

  private static double average(List<Word> words) {
    double average = words.stream().mapToDouble(Word::confidence).average().orElse(1);
    return Math.round(average * 1000) / 1000.0;
  }

  private static double minimum(List<Word> words) {
    return words.stream().mapToDouble(Word::confidence).min().orElse(1);
  }

  private record Word(String text, double confidence, int start) {}
}
